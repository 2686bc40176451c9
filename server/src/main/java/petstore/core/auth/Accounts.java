package petstore.core.auth;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.Preferences;
import petstore.core.users.User;

/// Accounts of users: signing up, and what needs a password.
@SuppressWarnings("DoNotCallSuggester")
public final class Accounts {
  /// Somebody who signs up. The members keep the rules of [petstore.core.users.UserRules], the
  /// password those of [PasswordRules].
  ///
  /// @param password none: nobody can sign in as the user until one is set
  public record SignUp(
      String username,
      String email,
      String firstName,
      String lastName,
      @Nullable String phone,
      @Nullable String password,
      Preferences preferences) {
    // The password must not reach a log.
    @Override
    public String toString() {
      return "SignUp[" + username + "]";
    }
  }

  /// Adds a user.
  ///
  /// @throws Failure with [Problem.Conflict] when the name or the e-mail address is taken, in
  ///   whatever case
  public User signUp(Tenant tenant, SignUp draft, Role role) {
    throw new IllegalStateException("to be written");
  }

  /// The user with this id, for themselves and for staff.
  ///
  /// @throws Failure with [Problem.NotFound] for all others
  public User get(Tenant tenant, UUID id, Caller caller) {
    throw new IllegalStateException("to be written");
  }

  /// Changes the password of who asks for it, and ends all else that they are signed in with.
  ///
  /// @param address of the client
  /// @throws Failure with [Problem.Forbidden] when the current password is wrong, and as
  ///   [SignIn#check] when it was wrong too often
  public void changePassword(
      Tenant tenant, Caller.Person caller, String current, String next, String address) {
    throw new IllegalStateException("to be written");
  }

  /// Gives a user another password, and ends all that they are signed in with; for those who run
  /// the server.
  ///
  /// @throws Failure with [Problem.NotFound]
  public void setPassword(Tenant tenant, String username, String password) {
    throw new IllegalStateException("to be written");
  }

  /// Gives a user another role; for those who run the server.
  ///
  /// @throws Failure with [Problem.NotFound]
  public void setRole(Tenant tenant, String username, Role role) {
    throw new IllegalStateException("to be written");
  }
}
