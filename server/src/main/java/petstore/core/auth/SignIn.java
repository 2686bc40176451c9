package petstore.core.auth;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Checks names and passwords.
public final class SignIn {
  private final petstore.core.users.UserRepository users;
  private final petstore.core.tenants.Tenants tenants;

  SignIn(petstore.core.users.UserRepository users, petstore.core.tenants.Tenants tenants) {
    this.users = users;
    this.tenants = tenants;
  }

  /// The user who has this name and password.
  ///
  /// @param address of the client
  /// @throws Failure with [Problem.WrongCredentials], the same in text and time for an unknown user
  ///   and a wrong password; [Problem.TooManyRequests] after too many wrong ones;
  ///   [Problem.Unavailable] when too many others wait
  public User check(Tenant tenant, String username, String password, String address) {
    return users
        .find(tenants.toRead(tenant), username)
        .filter(user -> password.equals(user.account().password()))
        .orElseThrow(() -> new Failure(new Problem.WrongCredentials()));
  }
}
