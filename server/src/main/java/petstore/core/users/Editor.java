package petstore.core.users;

import java.time.Instant;
import java.util.Set;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;

/// Whoever changes users as the classic editions do, and how far they may go.
public sealed interface Editor {
  /// Anybody, where nobody is asked who they are: may change every user.
  record Anybody() implements Editor {
    @Override
    public boolean mayReplace() {
      return true;
    }

    @Override
    public void check(User user) {}

    @Override
    public User changed(User user, long number, UserAccount account, Instant at) {
      return user.changed(number, account, at);
    }
  }

  /// A caller, where callers are asked: may change themselves, and every user if they are staff. A
  /// program that they let in may not: with a change it could set a password, and be the user.
  record Known(Caller caller) implements Editor {
    @Override
    public boolean mayReplace() {
      return false; // whoever can sign up in another's place has taken their account
    }

    @Override
    public void check(User user) {
      if (!caller.is(user.id()) && !caller.isStaff()) {
        throw new Failure(
            new Problem.Forbidden(Set.of(), "Only this user and staff may change this user"));
      }
      if (caller.isDelegated()) {
        throw new Failure(
            new Problem.Forbidden(
                Set.of(), "A program that was let in may not change users; sign in for that"));
      }
      if (!caller.scopes().contains(Scope.WRITE_USER)) {
        throw new Failure(
            new Problem.Forbidden(
                Set.of(Scope.WRITE_USER), "The scope is missing: " + Scope.WRITE_USER.text()));
      }
    }

    @Override
    public User changed(User user, long number, UserAccount account, Instant at) {
      return account.password() == null
          ? user.changedButPassword(number, account, at)
          : user.changed(number, account, at);
    }
  }

  /// Whether a new user may take the place of one with the same name.
  boolean mayReplace();

  /// Refuses who may not change or delete this user.
  ///
  /// @throws Failure with [Problem.Forbidden]
  void check(User user);

  /// The user after a change. Whoever cannot see a password need not send it to keep it.
  User changed(User user, long number, UserAccount account, Instant at);
}
