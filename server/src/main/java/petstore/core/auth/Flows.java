package petstore.core.auth;

import java.util.UUID;
import petstore.core.kernel.Tenant;

/// What has begun and may still end in a grant of a user: sign-ins on pages, and what came of them
/// for a client that has not fetched its tokens yet.
public interface Flows {
  /// Ends all flows of a user. Only inside a transaction, in which the user is held.
  void endAll(Tenant tenant, UUID user);
}
