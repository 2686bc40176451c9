package petstore.storage.sql;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.auth.ApiKey;
import petstore.core.kernel.Scope;
import tools.jackson.core.JsonParser;

/// What an API key's row says besides its keys.
final class ApiKeyDocument {
  private static final int VERSION = 1;

  private String name = "";
  private Set<Scope> scopes = Set.of();
  private Instant created = Instant.EPOCH;
  private @Nullable Instant expires;

  private ApiKeyDocument() {}

  static String write(ApiKey key) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.text(json, "name", key.name());
          Documents.text(json, "scopes", Scope.list(key.scopes()));
          Documents.time(json, "created", key.createdAt());
          key.expiresAt().ifPresent(at -> Documents.time(json, "expires", at));
        });
  }

  /// Reads the document that the parser stands on.
  static ApiKey read(JsonParser json, UUID id) {
    var document = new ApiKeyDocument();
    Documents.members(json, name -> document.member(json, name));
    return new ApiKey(
        id,
        document.name,
        document.scopes,
        document.created,
        Optional.ofNullable(document.expires));
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "name" -> name = json.getString();
      case "scopes" -> scopes = Scope.parse(json.getString());
      case "created" -> created = Documents.time(json.getLongValue());
      case "expires" -> expires = Documents.time(json.getLongValue());
      default -> json.skipChildren();
    }
  }
}
