package petstore.connector;

import org.jspecify.annotations.Nullable;

/// Somebody with an account. What is null was not said, and is not sent.
///
/// @param id null until the server gave one
/// @param username by which it is found
/// @param password a secret; no text of this record shows it
/// @param userStatus which is for the shop to define
public record User(
    @Nullable Long id,
    @Nullable String username,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String password,
    @Nullable String phone,
    @Nullable Long userStatus) {
  /// A user of whom nothing more is said.
  public static User of(String username) {
    return new User(null, username, null, null, null, null, null, null);
  }

  /// The same user, but for the id.
  public User withId(@Nullable Long other) {
    return new User(other, username, firstName, lastName, email, password, phone, userStatus);
  }

  /// The same user, but for the name by which it is found.
  public User withUsername(@Nullable String other) {
    return new User(id, other, firstName, lastName, email, password, phone, userStatus);
  }

  /// The same user, but for the names of the person.
  public User withNames(@Nullable String first, @Nullable String last) {
    return new User(id, username, first, last, email, password, phone, userStatus);
  }

  /// The same user, but for the address for mail.
  public User withEmail(@Nullable String other) {
    return new User(id, username, firstName, lastName, other, password, phone, userStatus);
  }

  /// The same user, but for the password.
  public User withPassword(@Nullable String other) {
    return new User(id, username, firstName, lastName, email, other, phone, userStatus);
  }

  /// The same user, but for the number of the phone.
  public User withPhone(@Nullable String other) {
    return new User(id, username, firstName, lastName, email, password, other, userStatus);
  }

  /// The same user, but for the status.
  public User withUserStatus(@Nullable Long other) {
    return new User(id, username, firstName, lastName, email, password, phone, other);
  }

  @Override
  public String toString() {
    return "User[id=%s, username=%s, firstName=%s, lastName=%s, email=%s, phone=%s, userStatus=%s]"
        .formatted(id, username, firstName, lastName, email, phone, userStatus);
  }
}
