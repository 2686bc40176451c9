package petstore.storage.sql;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Client;
import petstore.core.oauth.GrantKind;
import tools.jackson.core.JsonParser;

/// What a client's row says besides its keys.
final class ClientDocument {
  private static final int VERSION = 1;

  private String name = "";
  private Optional<String> secretDigest = Optional.empty();
  private Set<GrantKind> grants = Set.of();
  private List<String> redirectUris = List.of();
  private Set<Scope> scopes = Set.of();
  private Instant created = Instant.EPOCH;

  private ClientDocument() {}

  static String write(Client client) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.text(json, "name", client.name());
          client.secretDigest().ifPresent(digest -> Documents.text(json, "secretDigest", digest));
          Documents.text(json, "grants", list(client.grants()));
          Documents.texts(json, "redirectUris", client.redirectUris());
          Documents.text(json, "scopes", Scope.list(client.scopes()));
          Documents.time(json, "created", client.createdAt());
        });
  }

  /// Reads the document that the parser stands on.
  static Client read(JsonParser json, String id) {
    var document = new ClientDocument();
    Documents.members(json, name -> document.member(json, name));
    return new Client(
        id,
        document.name,
        document.secretDigest,
        document.grants,
        document.redirectUris,
        document.scopes,
        document.created);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "name" -> name = json.getString();
      case "secretDigest" -> secretDigest = Optional.of(json.getString());
      case "grants" -> grants = grants(json.getString());
      case "redirectUris" -> redirectUris = Documents.list(json, JsonParser::getString);
      case "scopes" -> scopes = Scope.parse(json.getString());
      case "created" -> created = Documents.time(json.getLongValue());
      default -> json.skipChildren();
    }
  }

  private static String list(Set<GrantKind> grants) {
    return grants.stream().sorted().map(GrantKind::text).collect(Collectors.joining(" "));
  }

  private static Set<GrantKind> grants(String list) {
    return Arrays.stream(list.split(" "))
        .flatMap(word -> GrantKind.of(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
