package petstore.storage.sql;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Consent;
import tools.jackson.core.JsonParser;

/// What a consent's row says besides its keys.
final class ConsentDocument {
  private static final int VERSION = 1;

  private Set<Scope> scopes = Set.of();
  private Instant given = Instant.EPOCH;

  private ConsentDocument() {}

  static String write(Consent consent) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.text(json, "scopes", Scope.list(consent.scopes()));
          Documents.time(json, "given", consent.givenAt());
        });
  }

  /// Reads the document that the parser stands on.
  static Consent read(JsonParser json, UUID user, String client) {
    var document = new ConsentDocument();
    Documents.members(json, name -> document.member(json, name));
    return new Consent(user, client, document.scopes, document.given);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "scopes" -> scopes = Scope.parse(json.getString());
      case "given" -> given = Documents.time(json.getLongValue());
      default -> json.skipChildren();
    }
  }
}
