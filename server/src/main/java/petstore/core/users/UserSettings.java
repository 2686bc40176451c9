package petstore.core.users;

import org.jspecify.annotations.Nullable;

/// The part of a user that the classic editions do not know.
///
/// @param emailVerified whether somebody who reads the mail of the user's address said so
/// @param locale a language tag (BCP 47)
/// @param timeZone a name of the IANA time zone database
/// @param avatarUrl an absolute URL of a picture
public record UserSettings(
    boolean emailVerified,
    Preferences preferences,
    @Nullable String locale,
    @Nullable String timeZone,
    @Nullable String avatarUrl) {
  /// What a user has who said nothing.
  public static final UserSettings DEFAULT =
      new UserSettings(false, Preferences.DEFAULT, null, null, null);

  /// The same with an e-mail address that is verified, or is not.
  public UserSettings withEmailVerified(boolean verified) {
    return new UserSettings(verified, preferences, locale, timeZone, avatarUrl);
  }
}
