package petstore.core.oauth;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of authorization codes. Keeps a digest of each, never the code. Those that were used
/// or have expired stay for a while, so that a second use is noticed.
public interface AuthorizationCodeRepository {
  /// Keeps a code, and forgets those of the tenant that expired before `horizon`.
  ///
  /// @param digest SHA-256 of it
  void insert(Tenant tenant, byte[] digest, AuthorizationCode code, Instant horizon);

  /// A code, spent or expired or not. In a transaction it stays as it is until the transaction
  /// ends.
  Optional<AuthorizationCode> find(Tenant tenant, byte[] digest);

  /// Notes that a code was used.
  void spend(Tenant tenant, byte[] digest);

  /// Forgets all codes of a user.
  void deleteAll(Tenant tenant, UUID user);

  /// Forgets the codes that a user let a client have.
  void deleteAll(Tenant tenant, UUID user, String client);
}
