package petstore.core.auth;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Tenant;
import petstore.core.users.Session;

/// Sign-ins of the classic editions.
@SuppressWarnings("DoNotCallSuggester")
public final class Sessions {
  /// Signs a user in.
  ///
  /// @throws Failure as [SignIn#check]
  public Session login(Tenant tenant, String username, String password, String address) {
    throw new IllegalStateException("to be written");
  }

  /// Ends a session; whether there was one.
  public boolean logout(Tenant tenant, long number) {
    throw new IllegalStateException("to be written");
  }
}
