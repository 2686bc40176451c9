package petstore.core.auth;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import petstore.core.kernel.Scope;

/// What a sign-in, or a consent, gave to a client. All tokens that came of it name it, and count
/// for nothing when it has ended.
///
/// @param user who signed in; none when a client speaks for itself
/// @param client the client that was given it, such as `petstore`
/// @param signedInAt when the user gave their password, if that is known
/// @param expiresAt when its last token has expired for certain
public record Grant(
    UUID id,
    Optional<UUID> user,
    String client,
    Set<Scope> scopes,
    Instant createdAt,
    Optional<Instant> signedInAt,
    Instant expiresAt) {
  public Grant {
    scopes = Set.copyOf(scopes);
  }

  /// Of the scopes that a token names, those that the grant gives.
  Set<Scope> common(Set<Scope> named) {
    return named.stream().filter(scopes::contains).collect(Collectors.toUnmodifiableSet());
  }

  /// The same grant with another end.
  Grant until(Instant end) {
    return new Grant(id, user, client, scopes, createdAt, signedInAt, end);
  }
}
