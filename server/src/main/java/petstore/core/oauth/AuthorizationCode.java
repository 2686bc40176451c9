package petstore.core.oauth;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;

/// What a code stands for that a browser brings to a client (RFC 6749 section 4.1.2).
///
/// @param client who may use it
/// @param redirectUri where it was sent to
/// @param scopes that the user agreed to
/// @param challenge SHA-256 of the verifier in base64url (RFC 7636 section 4.2); none where the
///   client, which has a secret, sent none
/// @param nonce for the ID token (OpenID Connect Core 1.0 section 3.1.2.1)
/// @param signedInAt when the user gave their password
/// @param grant that comes of it; ends when the code is used again
/// @param spent whether it was used
public record AuthorizationCode(
    String client,
    UUID user,
    String redirectUri,
    Set<Scope> scopes,
    Optional<String> challenge,
    Optional<String> nonce,
    Instant signedInAt,
    UUID grant,
    boolean spent,
    Instant expiresAt) {
  public AuthorizationCode {
    scopes = Set.copyOf(scopes);
  }
}
