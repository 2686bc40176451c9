package petstore.core.oauth;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What is told to a client about the user who signed in (OpenID Connect Core 1.0 section 2). Times
/// are whole seconds.
///
/// @param issuer who tells it (`iss`)
/// @param subject the user (`sub`)
/// @param client whom it is told (`aud`)
/// @param signedInAt when the user gave their password (`auth_time`)
/// @param nonce that the client sent, if it sent one
/// @param accessToken that comes with it; its hash is told (`at_hash`)
/// @param grant that it came of (`sid`)
public record IdToken(
    String issuer,
    UUID subject,
    String client,
    Instant issuedAt,
    Instant expiresAt,
    Optional<Instant> signedInAt,
    Optional<String> nonce,
    String accessToken,
    UUID grant) {
  // The access token is a secret.
  @Override
  public String toString() {
    return "IdToken[" + client + "]";
  }
}
