package petstore.core.users;

/// What a user likes.
///
/// @param newsletter whether they want news by e-mail
/// @param notifications whether they want to be told what happens to their orders
public record Preferences(boolean newsletter, boolean notifications, Theme theme) {
  /// What a user has who said nothing.
  public static final Preferences DEFAULT = new Preferences(false, true, Theme.SYSTEM);

  /// How pages look.
  public enum Theme {
    LIGHT,
    DARK,
    /// As the rest of the user's device.
    SYSTEM
  }
}
