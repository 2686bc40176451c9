package petstore.core.users;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of sessions. Keeps a digest of each token, never the token.
public interface SessionRepository {
  /// The id of the user who logged in with this token, if it has not expired at `now`.
  Optional<UUID> user(Tenant tenant, long token, Instant now);

  /// Keeps a session, and forgets those of the tenant that expired before `now`.
  void insert(Tenant tenant, UUID user, Session session, Instant now);

  /// Ends a session; whether there was one.
  boolean delete(Tenant tenant, long token);

  /// Ends all sessions of a user.
  void deleteAll(Tenant tenant, UUID user);

  /// Ends all sessions of a user but the one with this token.
  void deleteOthers(Tenant tenant, UUID user, long token);
}
