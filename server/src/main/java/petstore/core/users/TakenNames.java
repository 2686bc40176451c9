package petstore.core.users;

import java.util.ArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;

/// Refuses what is another user's already: names in whatever case, and e-mail addresses of
/// accounts.
public record TakenNames(UserRepository users) {
  /// Only inside a transaction that has locked the users of the tenant: two at the same time would
  /// both find a name free.
  ///
  /// @param username that somebody wants; null when they want none
  /// @param email that somebody wants; null when they want none
  /// @param other whether a user is another one than who wants them
  /// @throws Failure with [Problem.Conflict], with all that is taken
  public void refuse(
      Tenant tenant, @Nullable String username, @Nullable String email, Predicate<User> other) {
    var faults = new ArrayList<Fault>();
    if (username != null && users.alike(tenant, username).stream().anyMatch(other)) {
      faults.add(taken("/username"));
    }
    if (email != null && users.withEmail(tenant, email).filter(other).isPresent()) {
      faults.add(taken("/email"));
    }
    if (!faults.isEmpty()) {
      throw new Failure(new Problem.Conflict(Problem.Kind.USER, faults));
    }
  }

  private static Fault taken(String where) {
    return new Fault(where, "taken", "is another user's");
  }
}
