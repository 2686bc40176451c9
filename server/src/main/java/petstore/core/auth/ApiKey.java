package petstore.core.auth;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;

/// What is kept of an API key besides its digest.
///
/// @param name what it is for, for people
/// @param expiresAt from when on it opens nothing; none: it does not expire
public record ApiKey(
    UUID id, String name, Set<Scope> scopes, Instant createdAt, Optional<Instant> expiresAt) {
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }
}
