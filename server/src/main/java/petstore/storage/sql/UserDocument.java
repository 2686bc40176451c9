package petstore.storage.sql;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Role;
import petstore.core.users.Birth;
import petstore.core.users.Preferences;
import petstore.core.users.Sealer;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/// What a user's row says besides its keys. Password and hash are in it only sealed, so that
/// whoever has the database without the key cannot even guess.
final class UserDocument {
  private static final int VERSION = 1;

  private Instant created = Instant.EPOCH;
  private Instant updated = Instant.EPOCH;
  private String username = "";
  private @Nullable String firstName;
  private @Nullable String lastName;
  private @Nullable String email;
  private @Nullable String sealedPassword;
  private @Nullable String phone;
  private int userStatus;
  private Birth birth = Birth.CLASSIC;
  private Role role = Role.CUSTOMER;
  private @Nullable String sealedHash;
  private boolean emailVerified = UserSettings.DEFAULT.emailVerified();
  private boolean newsletter = Preferences.DEFAULT.newsletter();
  private boolean notifications = Preferences.DEFAULT.notifications();
  private Preferences.Theme theme = Preferences.DEFAULT.theme();
  private @Nullable String locale;
  private @Nullable String timeZone;
  private @Nullable String avatarUrl;

  private UserDocument() {}

  static String write(User user, Sealer sealer) {
    UserAccount account = user.account();
    String password = account.password();
    String hash = user.passwordHash();
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", user.createdAt());
          Documents.time(json, "updated", user.updatedAt());
          Documents.text(json, "username", account.username());
          Documents.text(json, "firstName", account.firstName());
          Documents.text(json, "lastName", account.lastName());
          Documents.text(json, "email", account.email());
          Documents.text(json, "sealedPassword", password == null ? null : sealer.seal(password));
          Documents.text(json, "phone", account.phone());
          json.writeNumberProperty("userStatus", account.userStatus());
          Documents.text(json, "birth", user.birth().name());
          Documents.text(json, "role", user.role().name());
          Documents.text(json, "sealedHash", hash == null ? null : sealer.seal(hash));
          write(json, user.settings());
        });
  }

  private static void write(JsonGenerator json, UserSettings settings) {
    json.writeBooleanProperty("emailVerified", settings.emailVerified());
    json.writeBooleanProperty("newsletter", settings.preferences().newsletter());
    json.writeBooleanProperty("notifications", settings.preferences().notifications());
    Documents.text(json, "theme", settings.preferences().theme().name());
    Documents.text(json, "locale", settings.locale());
    Documents.text(json, "timeZone", settings.timeZone());
    Documents.text(json, "avatarUrl", settings.avatarUrl());
  }

  /// The keys of a user's row.
  record Keys(long number, UUID id, long version) {}

  /// Reads the document that the parser stands on.
  static User read(JsonParser json, Keys keys, Sealer sealer) {
    var document = new UserDocument();
    Documents.members(json, name -> document.member(json, name));
    return new User(
        keys.number(),
        keys.id(),
        keys.version(),
        document.created,
        document.updated,
        document.birth,
        document.role,
        document.account(sealer),
        document.sealedHash == null ? null : sealer.open(document.sealedHash),
        document.settings());
  }

  private UserSettings settings() {
    return new UserSettings(
        emailVerified,
        new Preferences(newsletter, notifications, theme),
        locale,
        timeZone,
        avatarUrl);
  }

  private UserAccount account(Sealer sealer) {
    String password = sealedPassword == null ? null : sealer.open(sealedPassword);
    return new UserAccount(username, firstName, lastName, email, password, phone, userStatus);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "created" -> created = Documents.time(json.getLongValue());
      case "updated" -> updated = Documents.time(json.getLongValue());
      case "username" -> username = json.getString();
      case "firstName" -> firstName = Documents.text(json);
      case "lastName" -> lastName = Documents.text(json);
      case "email" -> email = Documents.text(json);
      case "sealedPassword" -> sealedPassword = Documents.text(json);
      case "phone" -> phone = Documents.text(json);
      case "userStatus" -> userStatus = json.getIntValue();
      case "birth" -> birth = Birth.valueOf(json.getString());
      case "role" -> role = Role.valueOf(json.getString());
      case "sealedHash" -> sealedHash = Documents.text(json);
      default -> settings(json, member);
    }
  }

  private void settings(JsonParser json, String member) {
    switch (member) {
      case "emailVerified" -> emailVerified = json.getBooleanValue();
      case "newsletter" -> newsletter = json.getBooleanValue();
      case "notifications" -> notifications = json.getBooleanValue();
      case "theme" -> theme = Preferences.Theme.valueOf(json.getString());
      case "locale" -> locale = Documents.text(json);
      case "timeZone" -> timeZone = Documents.text(json);
      case "avatarUrl" -> avatarUrl = Documents.text(json);
      default -> json.skipChildren();
    }
  }
}
