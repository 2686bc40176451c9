package petstore.api.oauth;

import petstore.core.auth.SigningKeys;
import petstore.http.Request;
import petstore.http.Response;

/// The keys that access tokens and ID tokens can be checked with (RFC 7517 section 5): public parts
/// only.
final class KeySet {
  // Shorter than a new key is announced before it signs (SigningKeys.ANNOUNCED): no copy that is
  // still good misses the key of a token.
  private static final String KEPT = "public, max-age=10";

  private final SigningKeys keys;

  KeySet(SigningKeys keys) {
    this.keys = keys;
  }

  Response show(Request request) {
    return Response.of(200, "application/jwk-set+json", keys.published())
        .with("Cache-Control", KEPT);
  }
}
