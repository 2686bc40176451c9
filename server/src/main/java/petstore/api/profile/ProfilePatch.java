package petstore.api.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserChange;
import petstore.core.users.UserRules;
import petstore.core.users.UserSettings;
import petstore.http.StrictFields;
import petstore.http.Value;
import petstore.http.json.JsonBody;

/// A merge patch (RFC 7396) to a profile.
record ProfilePatch(JsonBody body) {
  private static final List<String> READ_ONLY =
      List.of("id", "favoritePets", "createdAt", "updatedAt");

  /// What it makes of a user. Only what it changes is held against the rules, since the classic
  /// editions take values that break them.
  ///
  /// @param shown the profile as it is shown
  /// @throws Failure with [Problem.Invalid] and all faults
  UserChange change(User user, Value.Members shown) {
    StrictFields fields = body.mergedInto(shown).fields().require("username", "preferences");
    UserAccount account = account(fields, user.account());
    UserSettings settings = settings(fields, user.settings());
    for (String name : READ_ONLY) {
      fields.readOnly(name, shown.map().getOrDefault(name, new Value.Null()));
    }
    fields.check();
    return new UserChange(account, settings);
  }

  private static UserAccount account(StrictFields fields, UserAccount old) {
    return new UserAccount(
        fields.text("username", ifNew(old.username(), UserRules::username)).orElse(old.username()),
        optional(fields, "firstName", old.firstName(), UserRules::name),
        optional(fields, "lastName", old.lastName(), UserRules::name),
        optional(fields, "email", old.email(), UserRules::email),
        old.password(),
        optional(fields, "phone", old.phone(), UserRules::internationalPhone),
        old.userStatus());
  }

  private static UserSettings settings(StrictFields fields, UserSettings old) {
    return new UserSettings(
        old.emailVerified(),
        fields
            .object("preferences")
            .map(sent -> preferences(sent, old.preferences()))
            .orElse(old.preferences()),
        optional(fields, "locale", old.locale(), UserRules::locale),
        optional(fields, "timeZone", old.timeZone(), UserRules::timeZone),
        optional(fields, "avatarUrl", old.avatarUrl(), UserRules::url));
  }

  private static Preferences preferences(StrictFields fields, Preferences old) {
    fields.require("newsletter", "notifications", "theme");
    return new Preferences(
        fields.bool("newsletter").orElse(old.newsletter()),
        fields.bool("notifications").orElse(old.notifications()),
        fields
            .word("theme", List.of(Preferences.Theme.values()), ProfileWire::word)
            .orElse(old.theme()));
  }

  private static @Nullable String optional(
      StrictFields fields, String name, @Nullable String old, StrictFields.Rule<String> rule) {
    return fields.text(name, ifNew(old, rule)).orElse(null);
  }

  private static StrictFields.Rule<String> ifNew(
      @Nullable String old, StrictFields.Rule<String> rule) {
    return (text, where) -> text.equals(old) ? List.of() : rule.faults(text, where);
  }
}
