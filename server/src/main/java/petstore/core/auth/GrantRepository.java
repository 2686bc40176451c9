package petstore.core.auth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of grants and their refresh tokens. Keeps a digest of each token, never the token.
public interface GrantRepository {
  /// Keeps a grant, and forgets the grants and refresh tokens of the tenant that expired before
  /// `now`.
  void insert(Tenant tenant, Grant grant, Instant now);

  /// A grant, expired or not. In a transaction it stays as it is until the transaction ends.
  Optional<Grant> find(Tenant tenant, UUID id);

  /// Replaces a grant.
  void update(Tenant tenant, Grant grant);

  /// The grants of a user, the newest first.
  List<Grant> of(Tenant tenant, UUID user);

  /// Ends a grant with all its tokens; whether there was one.
  boolean delete(Tenant tenant, UUID id);

  /// Ends all grants of a user.
  void deleteAll(Tenant tenant, UUID user);

  /// Keeps a refresh token.
  ///
  /// @param digest SHA-256 of it
  void insert(Tenant tenant, byte[] digest, RefreshToken token);

  /// A refresh token, spent or expired or not. In a transaction it stays as it is until the
  /// transaction ends.
  Optional<RefreshToken> find(Tenant tenant, byte[] digest);

  /// Notes that a refresh token was used.
  void spend(Tenant tenant, byte[] digest);
}
