package petstore.api.v2;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.users.UserAccount;
import petstore.core.users.Users;
import petstore.http.Fields;
import petstore.http.Value;

/// A user as a client sent it, who may have no name.
///
/// @param number its id, if it has one
/// @param username its name, if it has one
/// @param account all the rest, with an empty name when there is none
record UserBody(@Nullable Long number, @Nullable String username, UserAccount account) {

  static UserBody read(Value value, String where) {
    Fields fields = Fields.of(value, where);
    String username = fields.text("username");
    var account =
        new UserAccount(
            username == null ? "" : username,
            fields.text("firstName"),
            fields.text("lastName"),
            fields.text("email"),
            fields.text("password"),
            fields.text("phone"),
            fields.int32OrZero("userStatus"));
    return new UserBody(fields.int64("id"), username, account);
  }

  /// The user, if it has a name.
  Optional<Users.Draft> draft() {
    return username == null ? Optional.empty() : Optional.of(new Users.Draft(number, account));
  }

  // The account holds a password.
  @Override
  public String toString() {
    return "UserBody[" + username + "]";
  }
}
