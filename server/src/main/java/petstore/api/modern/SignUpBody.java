package petstore.api.modern;

import java.util.Optional;
import petstore.core.auth.Accounts.SignUp;
import petstore.core.auth.PasswordRules;
import petstore.core.kernel.Problem;
import petstore.core.users.Preferences;
import petstore.core.users.UserRules;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads who signs up.
final class SignUpBody {
  private static final Preferences DEFAULT = Preferences.DEFAULT;

  private SignUpBody() {}

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  ///   for a body that breaks a rule
  static SignUp read(Request request) {
    StrictFields fields =
        NewThing.fields(request, Problem.Kind.USER)
            .require("username", "email", "firstName", "lastName");
    Optional<String> username = fields.text("username", UserRules::username);
    Optional<String> email = fields.text("email", UserRules::email);
    Optional<String> firstName = fields.text("firstName", UserRules::name);
    Optional<String> lastName = fields.text("lastName", UserRules::name);
    Optional<String> phone = fields.text("phone", UserRules::phone);
    Optional<String> password =
        fields.text(
            "password", (sent, where) -> PasswordRules.faults(sent, username.orElse(""), where));
    Preferences preferences = preferences(fields);
    fields.check();
    return new SignUp(
        username.orElseThrow(),
        email.orElseThrow(),
        firstName.orElseThrow(),
        lastName.orElseThrow(),
        phone.orElse(null),
        password.orElse(null),
        preferences);
  }

  private static Preferences preferences(StrictFields fields) {
    return fields
        .object("preferences")
        .map(sent ->
            new Preferences(
                sent.bool("newsletter").orElse(DEFAULT.newsletter()),
                sent.bool("notifications").orElse(DEFAULT.notifications()),
                DEFAULT.theme()))
        .orElse(DEFAULT);
  }
}
