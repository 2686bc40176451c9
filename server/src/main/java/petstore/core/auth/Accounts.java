package petstore.core.auth;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;
import petstore.core.users.Birth;
import petstore.core.users.Preferences;
import petstore.core.users.TakenNames;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserEvent;
import petstore.core.users.UserRepository;
import petstore.core.users.UserSettings;

/// Accounts of users: signing up, and what needs a password.
public final class Accounts {
  private final UserRepository users;
  private final TakenNames taken;
  private final Tenants tenants;
  private final SignIn signIn;
  private final Passwords passwords;
  private final Endings endings;
  private final Outbox outbox;
  private final Ids ids;
  private final InstantSource clock;

  public Accounts(
      UserRepository users,
      Tenants tenants,
      SignIn signIn,
      Passwords passwords,
      Endings endings,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    this.users = users;
    this.taken = new TakenNames(users);
    this.tenants = tenants;
    this.signIn = signIn;
    this.passwords = passwords;
    this.endings = endings;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

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

  /// Adds a customer; as the other.
  public User signUp(Tenant tenant, SignUp draft, String address) {
    return signUp(tenant, draft, address, user -> user);
  }

  /// Adds a customer.
  ///
  /// @param address of the client
  /// @param told makes of the user what is returned, inside the transaction
  /// @throws Failure with [Problem.Conflict] when the name or the e-mail address is taken, in
  ///   whatever case; [Problem.Unavailable] when too many others wait for a hash
  public <R> R signUp(Tenant tenant, SignUp draft, String address, Function<User, R> told) {
    // Before it is known whether the name is taken, so that the time does not tell.
    String password = draft.password();
    String hash = password == null ? null : passwords.hash(password, address);
    return add(tenant, draft, Role.CUSTOMER, hash, told);
  }

  /// Adds a user; for those who run the server.
  ///
  /// @throws Failure as the other
  public User signUp(Tenant tenant, SignUp draft, Role role) {
    String password = draft.password();
    String hash = password == null ? null : passwords.hash(password);
    return add(tenant, draft, role, hash, user -> user);
  }

  private <R> R add(
      Tenant tenant, SignUp draft, Role role, @Nullable String hash, Function<User, R> told) {
    return tenants.write(
        tenant,
        () -> {
          users.lock(tenant); // two at the same time would both find the name free
          taken.refuse(tenant, draft.username(), draft.email(), _ -> true);
          User user = user(users.next(tenant, Numbering.UNSAFE), draft, role, hash);
          users.insert(tenant, user);
          outbox.add(tenant, new UserEvent.Created(user));
          return told.apply(user);
        });
  }

  /// The user with this id, for themselves and for staff.
  ///
  /// @throws Failure with [Problem.NotFound] for all others
  public User get(Tenant tenant, UUID id, Caller caller) {
    Optional<User> user =
        caller.is(id) || caller.isStaff()
            ? users.find(tenants.toRead(tenant), id)
            : Optional.empty();
    return user.orElseThrow(() -> missing(id.toString()));
  }

  /// Changes the password of who asks for it, and ends all else that they are signed in with.
  ///
  /// @param next keeps the rules of [PasswordRules]
  /// @param address of the client
  /// @throws Failure with [Problem.Forbidden] when the current password is wrong, and as
  ///   [SignIn#check] when it was wrong too often; [Problem.NotFound] when the user is gone
  public void changePassword(
      Tenant tenant, Caller.Person caller, String current, String next, String address) {
    UUID id = caller.user();
    User user = find(tenants.toRead(tenant), id);
    User proven =
        signIn
            .attempt(tenant, user.account().username(), () -> Optional.of(user), current, address)
            .orElseThrow(Accounts::wrongPassword);
    String hash = passwords.hash(next, address);
    tenants.write(
        tenant,
        () -> {
          User now = find(tenant, id);
          if (!now.hasPasswordOf(proven)) {
            throw wrongPassword();
          }
          users.update(tenant, now.account().username(), now.withPassword(hash, clock.instant()));
          endings.endOthers(tenant, id, caller.proof());
          return true;
        });
    endings.ended();
  }

  /// Gives a user another password, and ends all that they are signed in with; for those who run
  /// the server.
  ///
  /// @param password keeps the rules of [PasswordRules]
  /// @throws Failure with [Problem.NotFound]
  public void setPassword(Tenant tenant, String username, String password) {
    String hash = passwords.hash(password);
    change(tenant, username, user -> user.withPassword(hash, clock.instant()));
  }

  /// Gives a user another role, and ends all that they are signed in with; for those who run the
  /// server.
  ///
  /// @throws Failure with [Problem.NotFound]
  public void setRole(Tenant tenant, String username, Role role) {
    change(tenant, username, user -> withRole(user, role));
  }

  // No edition shows the password of staff, so that its copy has to be there only until it is
  // hashed.
  private User withRole(User user, Role role) {
    User changed = user.withRole(role, clock.instant());
    boolean needsCopy = changed.isClassic() || changed.passwordHash() == null;
    return needsCopy ? changed : changed.withoutCopy();
  }

  private void change(Tenant tenant, String username, UnaryOperator<User> change) {
    tenants.write(
        tenant,
        () -> {
          User user = users.find(tenant, username).orElseThrow(() -> missing(username));
          users.update(tenant, username, change.apply(user));
          endings.endAll(tenant, user.id());
          return true;
        });
    endings.ended();
  }

  private User user(long number, SignUp draft, Role role, @Nullable String hash) {
    var now = clock.instant();
    var account =
        new UserAccount(
            draft.username(),
            draft.firstName(),
            draft.lastName(),
            draft.email(),
            null,
            draft.phone(),
            0);
    var settings = new UserSettings(false, draft.preferences(), null, null, null);
    return new User(number, ids.next(), 1, now, now, Birth.ACCOUNT, role, account, hash, settings);
  }

  private User find(Tenant tenant, UUID id) {
    return users.find(tenant, id).orElseThrow(() -> missing(id.toString()));
  }

  private static Failure missing(String key) {
    return new Failure(new Problem.NotFound(Problem.Kind.USER, key));
  }

  private static Failure wrongPassword() {
    return new Failure(new Problem.Forbidden(Set.of(), "The current password is wrong"));
  }
}
