package petstore.api.modern;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.api.HouseStyle;
import petstore.core.kernel.Problem;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserChange;
import petstore.core.users.UserRules;
import petstore.core.users.UserSettings;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.Value;
import petstore.http.json.JsonBody;

/// A user as they are sent, to replace what is there or as a merge patch (RFC 7396) to it. Neither
/// password nor role is among what is known here.
record UserBody(JsonBody body, boolean isPatch) {
  private static final List<String> READ_ONLY = List.of("id", "createdAt", "updatedAt", "tenantId");

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]
  static UserBody replacement(Request request) {
    return new UserBody(JsonBody.read(request, Problem.Kind.USER), false);
  }

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]
  static UserBody patch(Request request) {
    return new UserBody(JsonBody.read(request, Problem.Kind.USER, HouseStyle.PATCHES), true);
  }

  /// What it makes of a user. What is sent as it is shown stays as it is, whatever it is: the
  /// classic editions take values that break the rules.
  ///
  /// @throws petstore.core.kernel.Failure with [Problem.Invalid] and all faults
  UserChange change(User user, Value.Members shown) {
    StrictFields fields =
        (isPatch ? body.mergedInto(shown) : body)
            .fields()
            .require("username", "email", "firstName", "lastName");
    var read = new Reading(fields, shown);
    UserAccount old = user.account();
    UserSettings settings = user.settings();
    var account =
        new UserAccount(
            read.text("username", old.username(), UserRules::username).orElse(old.username()),
            read.text("firstName", old.firstName(), UserRules::name).orElse(null),
            read.text("lastName", old.lastName(), UserRules::name).orElse(null),
            read.text("email", old.email(), UserRules::email).orElse(null),
            old.password(),
            read.text("phone", old.phone(), UserRules::phone).orElse(null),
            old.userStatus());
    var preferences = preferences(fields, settings.preferences().theme());
    READ_ONLY.forEach(
        name -> fields.readOnly(name, shown.map().getOrDefault(name, new Value.Null())));
    fields.check();
    return new UserChange(
        account,
        new UserSettings(
            settings.emailVerified(),
            preferences,
            settings.locale(),
            settings.timeZone(),
            settings.avatarUrl()));
  }

  // The theme is no member of this edition: it stays.
  private static Preferences preferences(StrictFields fields, Preferences.Theme theme) {
    Optional<StrictFields> sent = fields.object("preferences");
    return new Preferences(
        sent.flatMap(one -> one.bool("newsletter")).orElse(Preferences.DEFAULT.newsletter()),
        sent.flatMap(one -> one.bool("notifications")).orElse(Preferences.DEFAULT.notifications()),
        theme);
  }

  private record Reading(StrictFields fields, Value.Members shown) {
    /// A text that is new, or what was there for what was shown of it, be it nothing.
    Optional<String> text(String name, @Nullable String old, StrictFields.Rule<String> rule) {
      Value before = shown.map().get(name);
      Optional<String> sent =
          fields.text(
              name,
              (text, where) ->
                  new Value.Text(text).equals(before) ? List.of() : rule.faults(text, where));
      Optional<Value> after = sent.map(Value.Text::new);
      return after.equals(Optional.ofNullable(before)) ? Optional.ofNullable(old) : sent;
    }
  }
}
