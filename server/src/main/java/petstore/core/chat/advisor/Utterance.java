package petstore.core.chat.advisor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody said, made ready to be looked at.
///
/// @param plain in one line and lower case, with straight apostrophes
/// @param words in order
record Utterance(String plain, List<Word> words) {
  // What is behind that is not looked at, so that the work has a bound.
  private static final int LONGEST = 2_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:'\\p{L}++)?+");

  /// A word.
  ///
  /// @param shown as it was written, without a possessive `'s`
  /// @param text the same in lower case
  /// @param stressed whether it has a capital that no sentence begins with, or a possessive
  record Word(String shown, String text, boolean stressed) {
    boolean isNumber() {
      return text.chars().allMatch(Character::isDigit);
    }
  }

  static Utterance of(String content) {
    String line = OneLine.of(content, LONGEST).replace('’', '\'').replace('‘', '\'');
    String folded = Normalizer.normalize(line, Normalizer.Form.NFKC);
    var words = new ArrayList<Word>();
    Matcher matcher = WORD.matcher(folded);
    while (matcher.find()) {
      String word = matcher.group();
      boolean possessive = word.endsWith("'s") || word.endsWith("'S");
      String bare = possessive ? word.substring(0, word.length() - 2) : word;
      boolean stressed =
          possessive
              || (Character.isUpperCase(bare.codePointAt(0))
                  && !beginsSentence(folded, matcher.start()));
      words.add(new Word(bare, bare.toLowerCase(Locale.ROOT), stressed));
    }
    return new Utterance(folded.toLowerCase(Locale.ROOT), List.copyOf(words));
  }

  private static boolean beginsSentence(String text, int at) {
    String before = text.substring(0, at).stripTrailing();
    return before.isEmpty() || ".?!:".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /// Whether it has one of the phrases.
  boolean has(Phrase phrase) {
    return phrase.pattern().matcher(plain).find();
  }
}
