package petstore.storage.sql;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.auth.Grant;
import petstore.core.kernel.Scope;
import tools.jackson.core.JsonParser;

/// What a grant's row says besides its keys.
final class GrantDocument {
  private static final int VERSION = 1;

  private Instant created = Instant.EPOCH;
  private String client = "";
  private Set<Scope> scopes = Set.of();
  private Optional<Instant> signedIn = Optional.empty();

  private GrantDocument() {}

  static String write(Grant grant) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", grant.createdAt());
          Documents.text(json, "client", grant.client());
          Documents.text(json, "scopes", Scope.list(grant.scopes()));
          grant.signedInAt().ifPresent(time -> Documents.time(json, "signedIn", time));
        });
  }

  /// Reads the document that the parser stands on.
  static Grant read(JsonParser json, UUID id, Optional<UUID> user, Instant expires) {
    var document = new GrantDocument();
    Documents.members(json, name -> document.member(json, name));
    return new Grant(
        id, user, document.client, document.scopes, document.created, document.signedIn, expires);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "created" -> created = Documents.time(json.getLongValue());
      case "client" -> client = json.getString();
      case "scopes" -> scopes = Scope.parse(json.getString());
      case "signedIn" -> signedIn = Optional.of(Documents.time(json.getLongValue()));
      default -> json.skipChildren();
    }
  }
}
