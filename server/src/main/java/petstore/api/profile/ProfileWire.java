package petstore.api.profile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import petstore.core.users.Preferences;
import petstore.core.users.Profile;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;
import petstore.http.MediaType;
import petstore.http.Response;
import petstore.http.Value;
import petstore.http.conditional.ETag;
import petstore.http.json.Json;
import petstore.http.json.ValueWriter;

/// A profile as it is shown. Members that have no value are left out, which is also what a merge
/// patch makes of those that it removes.
///
/// @param tag of these very bytes, so that it tells apart all states that look different
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would be waste
record ProfileWire(Value.Members value, byte[] bytes, ETag tag) {

  static ProfileWire of(Profile profile) {
    var value = new Value.Members(members(profile));
    byte[] bytes = Json.write(json -> ValueWriter.write(value, json));
    return new ProfileWire(value, bytes, ETag.of(bytes));
  }

  /// The answer that shows it.
  Response answer() {
    return Response.of(200, MediaType.JSON, bytes);
  }

  /// How a theme is written.
  static String word(Preferences.Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Value> members(Profile profile) {
    User user = profile.user();
    UserAccount account = user.account();
    UserSettings settings = user.settings();
    var members = new LinkedHashMap<String, Value>();
    text(members, "id", user.id().toString());
    text(members, "username", account.username());
    text(members, "firstName", account.firstName());
    text(members, "lastName", account.lastName());
    text(members, "email", account.email());
    text(members, "phone", account.phone());
    text(members, "avatarUrl", settings.avatarUrl());
    text(members, "locale", settings.locale());
    text(members, "timeZone", settings.timeZone());
    members.put("preferences", preferences(settings.preferences()));
    members.put(
        "favoritePets", new Value.Items(profile.favorites().stream().map(PetWire::value).toList()));
    text(members, "createdAt", time(user.createdAt()));
    text(members, "updatedAt", time(user.updatedAt()));
    return members;
  }

  private static Value preferences(Preferences preferences) {
    var members = new LinkedHashMap<String, Value>();
    members.put("newsletter", new Value.Bool(preferences.newsletter()));
    members.put("notifications", new Value.Bool(preferences.notifications()));
    text(members, "theme", word(preferences.theme()));
    return new Value.Members(members);
  }

  private static void text(Map<String, Value> members, String name, @Nullable String text) {
    if (text != null) {
      members.put(name, new Value.Text(text));
    }
  }

  // To the millisecond, which every client can read.
  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
