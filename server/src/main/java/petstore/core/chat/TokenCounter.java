package petstore.core.chat;

/// Counts the tokens of a text that comes in pieces: a token is a run of up to sixteen letters,
/// digits and marks, or any other character that is no white space. It is the same for what is
/// asked and for what is answered, whoever answers; language models count in ways of their own.
public final class TokenCounter {
  private static final int LONGEST = 16;

  private int count;
  private int run;

  /// The tokens of a text.
  public static int count(String text) {
    var counter = new TokenCounter();
    counter.fitting(text, Integer.MAX_VALUE);
    return counter.count();
  }

  /// The tokens so far.
  public int count() {
    return count;
  }

  /// Goes on with a piece, as far as there are no more than so many tokens of all.
  ///
  /// @return how many characters of the piece that are
  int fitting(String piece, int most) {
    int at = 0;
    while (at < piece.length()) {
      int character = piece.codePointAt(at);
      boolean begins = begins(character);
      if (begins && count == most) {
        return at;
      }
      count += begins ? 1 : 0;
      at += Character.charCount(character);
    }
    return at;
  }

  private boolean begins(int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      run = 0;
      return false;
    }
    if (!isPart(character)) {
      run = 0;
      return true;
    }
    run = run % LONGEST + 1;
    return run == 1;
  }

  private static boolean isPart(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
