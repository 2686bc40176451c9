package petstore.core.auth;

import java.util.Objects;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// Looks again at a user whose password was checked, in the transaction that signs them in: by then
/// the user may be gone, or have another password, and all their sign-ins ended.
record SignedIn(UserRepository users) {
  /// @throws Failure with [Problem.WrongCredentials]
  void confirm(Tenant tenant, User checked) {
    boolean same =
        users
            .find(tenant, checked.id())
            .filter(user -> user.version() == checked.version() || samePassword(user, checked))
            .isPresent();
    if (!same) {
      throw new Failure(new Problem.WrongCredentials());
    }
  }

  private static boolean samePassword(User one, User other) {
    return Objects.equals(one.passwordHash(), other.passwordHash())
        && Objects.equals(one.account().password(), other.account().password());
  }
}
