package petstore.api.v3;

import org.jspecify.annotations.Nullable;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// A user as `/api/v3` writes it: in the definition's order in every format.
///
/// @param username none for a user who was sent without one, and is answered but not kept
/// @param passwords whether the password is written
record UserWire(
    long number, @Nullable String username, UserAccount account, Accounts.Passwords passwords)
    implements Wire {

  static UserWire of(User user, Accounts.Passwords passwords) {
    return new UserWire(user.number(), user.account().username(), user.account(), passwords);
  }

  @Override
  public String root() {
    return "User";
  }

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("id", number);
    Wire.text(json, "username", username);
    Wire.text(json, "firstName", account.firstName());
    Wire.text(json, "lastName", account.lastName());
    Wire.text(json, "email", account.email());
    if (passwords == Accounts.Passwords.SHOWN) {
      Wire.text(json, "password", account.password());
    }
    Wire.text(json, "phone", account.phone());
    json.writeNumberProperty("userStatus", account.userStatus());
    json.writeEndObject();
  }

  @Override
  public void writeXml(XmlWriter xml, String element) {
    xml.start(element).leaf("id", number);
    Wire.leaf(xml, "username", username);
    Wire.leaf(xml, "firstName", account.firstName());
    Wire.leaf(xml, "lastName", account.lastName());
    Wire.leaf(xml, "email", account.email());
    if (passwords == Accounts.Passwords.SHOWN) {
      Wire.leaf(xml, "password", account.password());
    }
    Wire.leaf(xml, "phone", account.phone());
    xml.leaf("userStatus", account.userStatus()).end(element);
  }

  // The account holds a password.
  @Override
  public String toString() {
    return "UserWire[" + username + "]";
  }
}
