package petstore.core.oauth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of sign-ins on pages. Keeps a digest of each cookie, never the cookie.
public interface BrowserSessionRepository {
  /// Keeps a session, and forgets those of the tenant that expired before `now`.
  ///
  /// @param digest SHA-256 of the cookie
  void insert(Tenant tenant, byte[] digest, BrowserSession session, Instant now);

  /// A session, expired or not. In a transaction it stays as it is until the transaction ends.
  Optional<BrowserSession> find(Tenant tenant, byte[] digest);

  /// The sessions of a user, the newest first.
  List<BrowserSession> of(Tenant tenant, UUID user);

  /// Ends a session of a user; whether there was one.
  boolean delete(Tenant tenant, UUID user, UUID id);

  /// Ends all sessions of a user.
  void deleteAll(Tenant tenant, UUID user);
}
