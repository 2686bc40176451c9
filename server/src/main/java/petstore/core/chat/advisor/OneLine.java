package petstore.core.chat.advisor;

/// Text of others in one line, so that it is no more than a name or a sentence in ours.
final class OneLine {
  private OneLine() {}

  /// The text without line breaks, control characters, and characters that show nothing or turn
  /// around what is behind them.
  ///
  /// @param longest the most characters; of a longer one, the beginning
  static String of(String text, int longest) {
    var line = new StringBuilder();
    boolean space = false;
    for (int at = 0; at < text.length() && line.length() < longest; ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      if (isSpace(character)) {
        space = !line.isEmpty();
      } else if (Character.getType(character) != Character.FORMAT) {
        line.append(space ? " " : "").appendCodePoint(character);
        space = false;
      }
    }
    return line.toString();
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }
}
