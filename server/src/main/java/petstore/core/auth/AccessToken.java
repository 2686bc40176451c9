package petstore.core.auth;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// What an access token says (RFC 9068 section 2.2). Times are whole seconds.
///
/// @param issuer who made it (`iss`): this server's public URL
/// @param subject the user's id, or the client's when it speaks for itself (`sub`)
/// @param audience who it is for (`aud`): this server's public URL
/// @param client who it was made for (`client_id`)
/// @param id of the token (`jti`)
/// @param tenant whose shop it opens (`tenant`)
/// @param grant that it came of (`sid`); it counts for nothing when that has ended
public record AccessToken(
    String issuer,
    String subject,
    String audience,
    String client,
    Set<Scope> scopes,
    Instant issuedAt,
    Instant notBefore,
    Instant expiresAt,
    UUID id,
    Tenant tenant,
    UUID grant) {
  public AccessToken {
    scopes = Set.copyOf(scopes);
  }
}
