package petstore.core.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// Compares passwords with what is kept of them, and keeps them as they should be kept.
public final class Passwords {
  // Hashed in place of a password that is too long to be hashed, for the time that it takes.
  private static final String SHORT = "password";

  private final UserRepository users;
  private final Tenants tenants;
  private final PasswordHasher hasher;
  private final FairHasher fairHasher;
  private final boolean keepsCopies;

  /// @param keepsCopies whether copies of passwords stay where a classic edition may show them
  public Passwords(
      UserRepository users, Tenants tenants, PasswordHasher hasher, boolean keepsCopies) {
    this.users = users;
    this.tenants = tenants;
    this.hasher = hasher;
    this.fairHasher = new FairHasher(hasher);
    this.keepsCopies = keepsCopies;
  }

  /// A right password.
  ///
  /// @param user whose it is
  /// @param hash a new one of it, if one was made
  record Match(User user, Optional<String> hash) {
    // The hash must not reach a log.
    @Override
    public String toString() {
      return "Match[" + user + "]";
    }
  }

  /// Whether this is the user's password. Costs one operation of the hasher whatever the case, so
  /// that the time does not tell which it was; one more if the password is right and its hash old.
  ///
  /// @param user none: nobody has the name that was given
  Optional<Match> match(@Nullable User user, String password) {
    if (isTooLong(password)) {
      hasher.pretend(SHORT);
      return Optional.empty();
    }
    String hash = user == null ? null : user.passwordHash();
    String copy = user == null ? null : user.account().password();
    if (user != null && hash != null) {
      return hasher.matches(password, hash)
          ? Optional.of(new Match(user, renewed(password, hash)))
          : Optional.empty();
    }
    if (user != null && copy != null) {
      String made = hasher.hash(password);
      return isEqual(password, copy)
          ? Optional.of(new Match(user, Optional.of(made)))
          : Optional.empty();
    }
    hasher.pretend(password);
    return Optional.empty();
  }

  /// Keeps a password that was right as it should be kept, unless it was changed since it was
  /// looked at. Writes only if there is something to change, and never to the template's shop.
  ///
  /// @return the user as they are kept now, or if the password was changed as they were
  User keep(Tenant tenant, Match match) {
    User user = match.user();
    String hash = match.hash().orElse(user.passwordHash());
    boolean isKeptWell = match.hash().isEmpty() && !hasNeedlessCopy(user);
    if (hash == null || isKeptWell) {
      return user;
    }
    return tenants.write(
        tenant,
        () ->
            replace(users, tenant, user, now -> now.withHash(hash, mayShowCopy(now))).orElse(user));
  }

  /// A hash of a new password, for those who run the server.
  String hash(String password) {
    return hasher.hash(password);
  }

  /// A hash of a new password, for a client.
  ///
  /// @param address of the client
  /// @throws Failure as [FairHasher#hash]
  String hash(String password, String address) {
    return fairHasher.hash(password, address);
  }

  /// Whether more bytes would have to be hashed than are.
  static boolean isTooLong(String password) {
    return password.getBytes(UTF_8).length > PasswordRules.MAX_BYTES;
  }

  /// Changes how a user's password is kept if it is still kept as it was. Only inside a
  /// transaction.
  ///
  /// @param seen the user as they were
  /// @return as they are now; none if they are gone or their password is not kept as it was
  static Optional<User> replace(
      UserRepository users, Tenant tenant, User seen, UnaryOperator<User> change) {
    Optional<User> changed =
        users.find(tenant, seen.id()).filter(now -> now.storesPasswordOf(seen)).map(change);
    changed.ifPresent(user -> users.update(tenant, user.account().username(), user));
    return changed;
  }

  private boolean hasNeedlessCopy(User user) {
    return user.account().password() != null && !mayShowCopy(user);
  }

  private boolean mayShowCopy(User user) {
    return keepsCopies && user.isClassic();
  }

  private Optional<String> renewed(String password, String hash) {
    if (hasher.isCurrent(hash)) {
      return Optional.empty();
    }
    try {
      return Optional.of(hasher.hash(password));
    } catch (Failure e) {
      return Optional.empty(); // too many others wait: the old one is good until the next time
    }
  }

  // In constant time, so that how long it takes does not tell how much of a guess is right.
  private static boolean isEqual(String password, String copy) {
    return MessageDigest.isEqual(password.getBytes(UTF_8), copy.getBytes(UTF_8));
  }
}
