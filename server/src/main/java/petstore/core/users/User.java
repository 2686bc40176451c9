package petstore.core.users;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Role;

/// A user of a shop.
///
/// @param number what the classic editions call its id: any int64; not a key, several users may
///   have 0
/// @param id what newer editions call its id (UUID version 7), unique in the tenant
/// @param version counts the changes, from 1
/// @param account what the classic editions show; its password is a copy in clear text, which is
///   there only until it is no longer needed: a classic edition may show it
/// @param passwordHash of the password, in the PHC string format; none while there is only the
///   copy, or no password at all
public record User(
    long number,
    UUID id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Birth birth,
    Role role,
    UserAccount account,
    @Nullable String passwordHash,
    UserSettings settings) {

  /// A user as the classic editions make them.
  public static User classic(long number, UUID id, Instant at, UserAccount account) {
    return new User(
        number, id, 1, at, at, Birth.CLASSIC, Role.CUSTOMER, account, null, UserSettings.DEFAULT);
  }

  /// The same user after one more change of what the classic editions show. A hash of another
  /// password than the account's is gone.
  public User changed(long number, UserAccount account, Instant at) {
    String hash = samePassword(account) ? passwordHash : null;
    return renumbered(number).changed(role, account, hash, settingsWith(account), at);
  }

  /// The same user after one more change of what the classic editions show, but for the password.
  public User changedButPassword(long number, UserAccount account, Instant at) {
    UserAccount kept = account.withPassword(this.account.password());
    return renumbered(number).changed(role, kept, passwordHash, settingsWith(kept), at);
  }

  /// The same user after one more change of anything but number, password and role.
  public User changed(UserAccount account, UserSettings settings, Instant at) {
    return changed(role, account, passwordHash, settings, at);
  }

  /// The same user with a password that is kept as a hash alone.
  public User withPassword(String hash, Instant at) {
    return changed(role, account.withPassword(null), hash, settings, at);
  }

  /// The same user in another role.
  public User withRole(Role role, Instant at) {
    return changed(role, account, passwordHash, settings, at);
  }

  /// The same user, the same password: its hash, and perhaps a copy. Nobody who reads the user sees
  /// a difference, so that the version stays.
  ///
  /// @param keepCopy whether the copy in clear text stays, if there is one
  public User withHash(String hash, boolean keepCopy) {
    return keeping(keepCopy ? account : account.withPassword(null), hash);
  }

  /// The same user without the copy of the password. Without a hash, nobody can sign in as them.
  public User withoutCopy() {
    return keeping(account.withPassword(null), passwordHash);
  }

  /// Whether the classic editions may show, replace, rename or delete this user.
  public boolean isClassic() {
    return birth == Birth.CLASSIC && role == Role.CUSTOMER;
  }

  /// Whether this user keeps the password in the very form in which the other one does.
  public boolean storesPasswordOf(User other) {
    return Objects.equals(passwordHash, other.passwordHash)
        && Objects.equals(account.password(), other.account.password());
  }

  /// Whether this user, read later than the other, has the same password: perhaps hashed since.
  public boolean hasPasswordOf(User earlier) {
    return id.equals(earlier.id) && (version == earlier.version || storesPasswordOf(earlier));
  }

  private User changed(
      Role role, UserAccount account, @Nullable String hash, UserSettings settings, Instant at) {
    return new User(number, id, version + 1, createdAt, at, birth, role, account, hash, settings);
  }

  private User keeping(UserAccount account, @Nullable String hash) {
    return new User(
        number, id, version, createdAt, updatedAt, birth, role, account, hash, settings);
  }

  private User renumbered(long number) {
    return new User(
        number, id, version, createdAt, updatedAt, birth, role, account, passwordHash, settings);
  }

  // Another address has not been verified.
  private UserSettings settingsWith(UserAccount other) {
    return Objects.equals(account.email(), other.email())
        ? settings
        : settings.withEmailVerified(false);
  }

  private boolean samePassword(UserAccount other) {
    String copy = account.password();
    return copy != null && copy.equals(other.password());
  }

  // Neither the hash nor the copy may reach a log.
  @Override
  public String toString() {
    return "User[" + account.username() + "]";
  }
}
