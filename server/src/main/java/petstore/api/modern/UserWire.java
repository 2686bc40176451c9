package petstore.api.modern;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserRules;
import petstore.http.Value;
import petstore.http.json.ValueWriter;
import tools.jackson.core.JsonGenerator;

/// A user as the edition shows them: never a password. Users who came in by a classic edition may
/// lack what is required here, or have it in another form: names are empty then, the e-mail address
/// is one that nobody has (RFC 2606), and a phone number that is none is left out.
record UserWire(Value.Members value) {
  private static final String NO_EMAIL = "unknown@example.invalid";

  /// @param tenant whose shop the user is in; not told in the one that everybody shares
  static UserWire of(User user, Tenant tenant) {
    UserAccount account = user.account();
    var members = new LinkedHashMap<String, Value>();
    text(members, "id", user.id().toString());
    text(members, "username", account.username());
    text(members, "email", email(account.email()));
    text(members, "firstName", orEmpty(account.firstName()));
    text(members, "lastName", orEmpty(account.lastName()));
    String phone = account.phone();
    if (phone != null && UserRules.phone(phone, "").isEmpty()) {
      text(members, "phone", phone);
    }
    members.put("preferences", preferences(user.settings().preferences()));
    text(members, "createdAt", text(user.createdAt()));
    text(members, "updatedAt", text(user.updatedAt()));
    if (!tenant.equals(Tenant.DEFAULT)) {
      text(members, "tenantId", tenant.toString());
    }
    return new UserWire(new Value.Members(members));
  }

  void write(JsonGenerator json) {
    ValueWriter.write(value, json);
  }

  private static Value preferences(Preferences preferences) {
    var members = new LinkedHashMap<String, Value>();
    members.put("newsletter", new Value.Bool(preferences.newsletter()));
    members.put("notifications", new Value.Bool(preferences.notifications()));
    return new Value.Members(members);
  }

  private static void text(Map<String, Value> members, String name, String text) {
    members.put(name, new Value.Text(text));
  }

  /// An e-mail address as it is written.
  static String email(@Nullable String email) {
    return email != null && UserRules.email(email, "").isEmpty() ? email : NO_EMAIL;
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
  }

  // What is finer than a millisecond is in some stores only.
  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
