package petstore.core.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.function.Supplier;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// Checks names and passwords.
public final class SignIn {
  private final UserRepository users;
  private final Tenants tenants;
  private final Passwords passwords;
  private final BackOff backOff;

  public SignIn(UserRepository users, Tenants tenants, Passwords passwords, BackOff backOff) {
    this.users = users;
    this.tenants = tenants;
    this.passwords = passwords;
    this.backOff = backOff;
  }

  /// The user who has this name and password. Whoever gives them something for it asks [#confirm]
  /// in the transaction that does so.
  ///
  /// @param address of the client
  /// @throws Failure with [Problem.WrongCredentials], the same in text and time for an unknown user
  ///   and a wrong password; [Problem.TooManyRequests] after too many wrong ones;
  ///   [Problem.Unavailable] when too many others wait
  public User check(Tenant tenant, String username, String password, String address) {
    return attempt(tenant, username, () -> named(tenant, username), password, address)
        .orElseThrow(SignIn::wrong);
  }

  /// The user as they are now, who was checked a moment ago. In the transaction that this is asked
  /// in, nobody changes their password, nor deletes them: what they are given for the old one would
  /// outlive it.
  ///
  /// @param checked as [#check] gave it
  /// @throws Failure with [Problem.WrongCredentials] when they are gone, or their password was
  ///   changed in between
  public User confirm(Tenant tenant, User checked) {
    return users
        .find(tenant, checked.id())
        .filter(now -> now.hasPasswordOf(checked))
        .orElseThrow(SignIn::wrong);
  }

  /// A user, if the password is theirs.
  ///
  /// @param username that was typed, or that the user has
  /// @param user who it stands for
  /// @throws Failure as [#check] does when too many were wrong, or too many others wait
  Optional<User> attempt(
      Tenant tenant,
      String username,
      Supplier<Optional<User>> user,
      String password,
      String address) {
    // apart from what else is guessed: the classic editions take any text for a name
    try (BackOff.Attempt attempt = backOff.begin(tenant, "user " + username, address)) {
      Optional<Passwords.Match> match = passwords.match(user.get().orElse(null), password);
      if (match.isEmpty()) {
        attempt.wrong();
        return Optional.empty();
      }
      User kept = passwords.keep(tenant, match.get());
      attempt.right();
      return Optional.of(kept);
    }
  }

  private Optional<User> named(Tenant tenant, String username) {
    // No database takes NUL or half a surrogate pair, and no user has a name with either.
    boolean mayExist = username.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(username);
    return mayExist ? users.find(tenants.toRead(tenant), username) : Optional.empty();
  }

  private static Failure wrong() {
    return new Failure(new Problem.WrongCredentials());
  }
}
