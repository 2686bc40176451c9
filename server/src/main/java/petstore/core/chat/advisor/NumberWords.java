package petstore.core.chat.advisor;

import java.math.BigDecimal;
import java.util.List;

/// Numbers as people write them.
final class NumberWords {
  private static final List<String> SMALL =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  /// A regular expression for a number without a fraction, or a word for one.
  static final String WHOLE = "(?:[0-9]{1,6}|an?|" + String.join("|", SMALL) + ")";

  /// A regular expression for an amount of money.
  static final String AMOUNT =
      "[0-9]{1,3}(?:,[0-9]{3}){1,3}(?:\\.[0-9]{1,2})?|[0-9]{1,9}(?:\\.[0-9]{1,2})?";

  private NumberWords() {}

  /// The number that was matched by [#WHOLE].
  static int whole(String text) {
    return switch (text) {
      case "a", "an" -> 1;
      default ->
          SMALL.contains(text)
              ? SMALL.indexOf(text)
              : Integer.parseInt(text.replaceAll("\\D", "0"));
    };
  }

  /// The amount that was matched by [#AMOUNT].
  static BigDecimal amount(String text) {
    return new BigDecimal(text.replace(",", ""));
  }
}
