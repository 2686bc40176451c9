package petstore.api.modern;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserRules;
import tools.jackson.core.JsonGenerator;

/// A user as the edition shows them: never a password. Users who came in by a classic edition may
/// lack what is required here, or have it in another form: names are empty then, the e-mail address
/// is one that nobody has (RFC 2606), and a phone number that is none is left out.
///
/// @param tenant whose shop the user is in; none in the one that everybody shares
record UserWire(User user, Optional<Tenant> tenant) {
  private static final String NO_EMAIL = "unknown@example.invalid";

  static UserWire of(User user, Tenant tenant) {
    return new UserWire(user, Optional.of(tenant).filter(any -> !any.equals(Tenant.DEFAULT)));
  }

  void write(JsonGenerator json) {
    UserAccount account = user.account();
    json.writeStartObject();
    json.writeStringProperty("id", user.id().toString());
    json.writeStringProperty("username", account.username());
    json.writeStringProperty("email", email(account.email()));
    json.writeStringProperty("firstName", orEmpty(account.firstName()));
    json.writeStringProperty("lastName", orEmpty(account.lastName()));
    String phone = account.phone();
    if (phone != null && UserRules.phone(phone, "").isEmpty()) {
      json.writeStringProperty("phone", phone);
    }
    preferences(json, user.settings().preferences());
    json.writeStringProperty("createdAt", text(user.createdAt()));
    json.writeStringProperty("updatedAt", text(user.updatedAt()));
    tenant.ifPresent(named -> json.writeStringProperty("tenantId", named.toString()));
    json.writeEndObject();
  }

  private static void preferences(JsonGenerator json, Preferences preferences) {
    json.writeObjectPropertyStart("preferences");
    json.writeBooleanProperty("newsletter", preferences.newsletter());
    json.writeBooleanProperty("notifications", preferences.notifications());
    json.writeEndObject();
  }

  private static String email(@Nullable String email) {
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
