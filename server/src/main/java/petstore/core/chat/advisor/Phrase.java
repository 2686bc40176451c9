package petstore.core.chat.advisor;

import java.util.regex.Pattern;

/// Words that show what somebody means.
record Phrase(Pattern pattern) {
  /// Any of some phrases as whole words.
  ///
  /// @param alternatives a regular expression, as of [Pattern]
  static Phrase of(String... alternatives) {
    return new Phrase(
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])"));
  }
}
