package petstore.core.users;

import java.util.UUID;
import petstore.core.kernel.Tenant;

/// All that users are signed in with, of whatever kind.
public interface SignIns {
  /// Ends all that a user is signed in with. Only inside a transaction; [#ended] is called when it
  /// has been committed.
  void endAll(Tenant tenant, UUID user);

  /// Says that something was ended, so that nobody on this server goes on trusting it.
  void ended();
}
