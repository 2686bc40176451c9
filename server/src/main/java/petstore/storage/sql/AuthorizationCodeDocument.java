package petstore.storage.sql;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;
import petstore.core.oauth.AuthorizationCode;
import tools.jackson.core.JsonParser;

/// What an authorization code's row says besides its keys.
final class AuthorizationCodeDocument {
  private static final int VERSION = 1;
  private static final UUID NO_GRANT = new UUID(0, 0);

  private String redirectUri = "";
  private Set<Scope> scopes = Set.of();
  private Optional<String> challenge = Optional.empty();
  private Optional<String> nonce = Optional.empty();
  private Instant signedIn = Instant.EPOCH;
  private UUID grant = NO_GRANT;

  private AuthorizationCodeDocument() {}

  static String write(AuthorizationCode code) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.text(json, "redirectUri", code.redirectUri());
          Documents.text(json, "scopes", Scope.list(code.scopes()));
          Documents.text(json, "challenge", code.challenge().orElse(null));
          Documents.text(json, "nonce", code.nonce().orElse(null));
          Documents.time(json, "signedIn", code.signedInAt());
          Documents.text(json, "grant", code.grant().toString());
        });
  }

  /// The keys of a code's row.
  record Keys(String client, UUID user, boolean spent, Instant expires) {}

  /// Reads the document that the parser stands on.
  static AuthorizationCode read(JsonParser json, Keys keys) {
    var document = new AuthorizationCodeDocument();
    Documents.members(json, name -> document.member(json, name));
    return new AuthorizationCode(
        keys.client(),
        keys.user(),
        document.redirectUri,
        document.scopes,
        document.challenge,
        document.nonce,
        document.signedIn,
        document.grant,
        keys.spent(),
        keys.expires());
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "redirectUri" -> redirectUri = json.getString();
      case "scopes" -> scopes = Scope.parse(json.getString());
      case "challenge" -> challenge = Optional.of(json.getString());
      case "nonce" -> nonce = Optional.of(json.getString());
      case "signedIn" -> signedIn = Documents.time(json.getLongValue());
      case "grant" -> grant = UUID.fromString(json.getString());
      default -> json.skipChildren();
    }
  }
}
