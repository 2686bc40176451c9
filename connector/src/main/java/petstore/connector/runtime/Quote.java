package petstore.connector.runtime;

import tools.jackson.databind.JsonNode;

/// Values as messages show them: short, on one line, without anything that a terminal obeys.
final class Quote {
  private static final int LONGEST = 40;

  private Quote() {}

  /// A text in quotes.
  static String of(String text) {
    return '"' + cleaned(text, LONGEST) + '"';
  }

  /// A value; of a list, an object or an object of Java only that it is one.
  static String of(JsonNode value) {
    if (value.isString()) {
      return of(value.stringValue());
    }
    if (value.isArray()) {
      return "a list";
    }
    if (value.isPojo()) {
      return "an object of Java";
    }
    return value.isObject() ? "an object" : cleaned(value.toString(), LONGEST);
  }

  /// Without controls, invisible characters and halves of characters, no longer than that.
  static String cleaned(String text, int longest) {
    StringBuilder clean = new StringBuilder();
    int length = 0;
    for (int i = 0; i < text.length(); length++) {
      int c = text.codePointAt(i);
      if (length == longest) {
        return clean.append("...").toString();
      }
      clean.appendCodePoint(isVisible(c) ? c : ' ');
      i += Character.charCount(c);
    }
    return clean.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
