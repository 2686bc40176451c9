package petstore.core.auth;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Checks names and passwords.
@SuppressWarnings("DoNotCallSuggester")
public final class SignIn {
  /// The user who has this name and password.
  ///
  /// @param address of the client
  /// @throws Failure with [Problem.WrongCredentials], the same in text and time for an unknown user
  ///   and a wrong password; [Problem.TooManyRequests] after too many wrong ones;
  ///   [Problem.Unavailable] when too many others wait
  public User check(Tenant tenant, String username, String password, String address) {
    throw new IllegalStateException("to be written");
  }
}
