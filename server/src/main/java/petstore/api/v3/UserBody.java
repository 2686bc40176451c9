package petstore.api.v3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.users.UserAccount;
import petstore.core.users.Users;
import petstore.http.Fields;
import petstore.http.MediaType;
import petstore.http.Value;

/// A user as a client sent it, who may have no name.
///
/// @param number its id; none when the shop is to make one
/// @param username its name, if it has one
/// @param account all the rest, with an empty name when there is none
record UserBody(@Nullable Long number, @Nullable String username, UserAccount account) {
  private static final XmlShape XML =
      new XmlShape.Members(
          Map.of(
              "id", new XmlShape.Leaf(),
              "username", new XmlShape.Leaf(),
              "firstName", new XmlShape.Leaf(),
              "lastName", new XmlShape.Leaf(),
              "email", new XmlShape.Leaf(),
              "password", new XmlShape.Leaf(),
              "phone", new XmlShape.Leaf(),
              "userStatus", new XmlShape.Leaf()));

  /// How a user is read.
  static BodyType<UserBody> type(
      MissingId inDocument, MissingId inForm, Accounts.FormPassword formPassword) {
    return new BodyType<>(
        "User",
        Problem.Kind.USER,
        BodyType.ALL,
        XML,
        value -> read(value, "", inDocument),
        form -> read(ofForm(form, formPassword), "", inForm));
  }

  /// How a list of users is read: from JSON alone.
  static BodyType<List<UserBody>> listType(MissingId missingId) {
    return new BodyType<>(
        "a list of User",
        Problem.Kind.USER,
        List.of(MediaType.JSON),
        new XmlShape.Items(XML),
        value -> readAll(value, missingId),
        _ -> List.of()); // forms are not accepted
  }

  /// Whether there is no name to keep the user under.
  boolean isNameless() {
    return account.username().isEmpty();
  }

  /// The user, who has a name.
  Users.Draft draft() {
    return new Users.Draft(number, account);
  }

  /// The user under the name that it was put to, if it brings none of its own.
  Users.Draft draft(String name) {
    return isNameless() ? new Users.Draft(number, named(name)) : draft();
  }

  /// The user as it was sent.
  UserWire wire(Accounts.Passwords passwords) {
    return new UserWire(number == null ? 0 : number, username, account, passwords);
  }

  private static UserBody read(Value value, String where, MissingId missingId) {
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
    return new UserBody(missingId.orElse(fields.int64("id")), username, account);
  }

  private static List<UserBody> readAll(Value value, MissingId missingId) {
    var users = new ArrayList<UserBody>();
    for (Value element : Fields.elements(value, "")) {
      if (element instanceof Value.Null) {
        throw new Failure(new Problem.NoBody(Problem.Kind.USER));
      }
      users.add(read(element, "/" + users.size(), missingId));
    }
    if (users.isEmpty()) {
      throw new Failure(new Problem.NoBody(Problem.Kind.USER));
    }
    return users;
  }

  private static Value ofForm(Form form, Accounts.FormPassword password) {
    Map<String, Value> members =
        form.texts("id", "username", "firstName", "lastName", "email", "phone", "userStatus");
    members.putAll(
        switch (password) {
          case PUBLISHED -> Map.of("password", new Value.Text("XXXXXXXXXXX"));
          case SENT -> form.texts("password");
        });
    return new Value.Members(members);
  }

  private UserAccount named(String name) {
    return new UserAccount(
        name,
        account.firstName(),
        account.lastName(),
        account.email(),
        account.password(),
        account.phone(),
        account.userStatus());
  }

  // The account holds a password.
  @Override
  public String toString() {
    return "UserBody[" + username + "]";
  }
}
