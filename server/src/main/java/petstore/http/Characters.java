package petstore.http;

/// Which texts can be kept by every engine and written again, and which are plain.
public final class Characters {
  private Characters() {}

  /// Whether it has neither a NUL, which not every engine can store, nor half of a surrogate pair,
  /// which has no form in UTF-8.
  public static boolean areStorable(String text) {
    return text.indexOf('\0') < 0 && areWhole(text);
  }

  /// Whether it has a control character (Unicode category Cc), such as a line end.
  public static boolean haveControl(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }

  /// Whether no surrogate stands alone.
  public static boolean areWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
