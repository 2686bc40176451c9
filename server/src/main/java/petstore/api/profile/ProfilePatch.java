package petstore.api.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.users.Preferences;
import petstore.core.users.Profiles;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserRules;
import petstore.core.users.UserSettings;
import petstore.http.StrictFields;
import petstore.http.Value;
import petstore.http.json.JsonBody;

/// A merge patch (RFC 7396) to a profile.
record ProfilePatch(JsonBody body) {
  private static final List<String> READ_ONLY =
      List.of("id", "favoritePets", "createdAt", "updatedAt");
  private static final Set<String> PREFERENCES = Set.of("newsletter", "notifications", "theme");
  private static final Set<String> WRITABLE =
      Set.of(
          "username",
          "firstName",
          "lastName",
          "email",
          "phone",
          "avatarUrl",
          "locale",
          "timeZone",
          "preferences");

  /// What it makes of a user. Only what it changes is held against the rules, since the classic
  /// editions take values that break them.
  ///
  /// @param shown the profile as it is shown
  /// @throws Failure with [Problem.Invalid] and all faults
  Profiles.Change change(User user, Value.Members shown) {
    StrictFields fields = body.mergedInto(shown).fields().require("username", "preferences");
    UserAccount account = account(fields, user.account());
    UserSettings settings = settings(fields, user.settings());
    for (String name : READ_ONLY) {
      readOnly(fields, name, shown.map());
    }
    findUnknown(body.value(), fields, WRITABLE);
    fields.check();
    return new Profiles.Change(account, settings);
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

  private UserSettings settings(StrictFields fields, UserSettings old) {
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

  private Preferences preferences(StrictFields fields, Preferences old) {
    if (body.value() instanceof Value.Members(var patch) && patch.containsKey("preferences")) {
      findUnknown(patch.get("preferences"), fields, PREFERENCES);
    }
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

  private static void readOnly(StrictFields fields, String name, Map<String, Value> shown) {
    if (fields.has(name)) {
      fields.readOnly(name, shown.getOrDefault(name, new Value.Null()));
    } else {
      fields.fault(name, "read_only", "cannot be removed");
    }
  }

  // Merging leaves no trace of an unknown member that is to be removed.
  private static void findUnknown(Value patch, StrictFields fields, Set<String> known) {
    if (patch instanceof Value.Members(var members)) {
      var removed = new ArrayList<String>();
      members.forEach((name, value) -> {
        if (value instanceof Value.Null && !known.contains(name) && !READ_ONLY.contains(name)) {
          removed.add(name);
        }
      });
      removed.forEach(name -> fields.fault(name, "unknown_field", "is not known here"));
    }
  }
}
