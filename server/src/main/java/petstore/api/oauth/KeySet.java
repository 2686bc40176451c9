package petstore.api.oauth;

import petstore.core.auth.SigningKeys;
import petstore.http.Request;
import petstore.http.Response;

/// The keys that access tokens can be checked with (RFC 7517 section 5): public parts only.
final class KeySet {
  // Whoever meets a token of a key that is not in their copy asks again without it.
  private static final String KEPT = "public, max-age=300";

  private final SigningKeys keys;

  KeySet(SigningKeys keys) {
    this.keys = keys;
  }

  Response show(Request request) {
    return Response.of(200, "application/jwk-set+json", keys.published())
        .with("Cache-Control", KEPT);
  }
}
