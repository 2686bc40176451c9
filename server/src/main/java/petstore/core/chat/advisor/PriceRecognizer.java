package petstore.core.chat.advisor;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a pet may cost: `under $100`, `between 50 and 80`, `a budget of 300`, `for free`.
final class PriceRecognizer implements Criterion.Recognizer {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal LITTLE = new BigDecimal("0.8");
  private static final BigDecimal MUCH = new BigDecimal("1.2");

  private static final String N = "\\$? ?(" + NumberWords.AMOUNT + ")";
  // what is counted in something else is no price
  private static final String END =
      "(?![0-9])(?! ?(?:months?|years?|yrs?|yo|weeks?|days?|kg|cm|lbs?|pounds? heavy|kids|children"
          + "|people|hours?)\\b)(?!-(?:month|year))";

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:between|from) "
              + N
              + " ?(?:dollars|usd|\\$)?(?: and | to | ?- ?)"
              + N
              + END
              + "|\\$ ?("
              + NumberWords.AMOUNT
              + ")(?: to | ?- ?)"
              + N
              + END
              + "|\\b("
              + NumberWords.AMOUNT
              + ")(?: to | ?- ?)"
              + N
              + " ?(?:dollars|usd|\\$)");
  private static final Pattern UNDER =
      Pattern.compile("\\b(?:under|below|less than|cheaper than) " + N + END);
  private static final Pattern AT_MOST =
      Pattern.compile(
          "\\b(?:up to|at most|max(?:imum)?(?: of)?|no more than|not more than|within|budget"
              + " (?:of|is)|i have|can spend|spend) (?:about |around |only |just )?"
              + N
              + END);
  private static final Pattern OVER =
      Pattern.compile("\\b(?:over|above|more than|at least) " + N + END);
  private static final Pattern AROUND =
      Pattern.compile(
          "\\b(?:around|about|roughly|approximately) \\$ ?("
              + NumberWords.AMOUNT
              + ")"
              + "|\\b(?:around|about|roughly|approximately) ("
              + NumberWords.AMOUNT
              + ") ?(?:dollars|usd|\\$)");
  private static final Pattern FREE =
      Pattern.compile("\\b(?:for free|free of charge|costs? nothing)\\b");

  @Override
  public Optional<Criterion> in(Utterance said) {
    String text = said.plain();
    return between(text)
        .or(() ->
            found(text, UNDER)
                .map(most ->
                    criterion(
                        null, most.subtract(CENT).max(BigDecimal.ZERO), "for less than " + most)))
        .or(() -> found(text, AT_MOST).map(most -> criterion(null, most, "for up to " + most)))
        .or(() ->
            found(text, OVER).map(least -> criterion(least, null, "for " + least + " or more")))
        .or(() ->
            found(text, AROUND)
                .map(about ->
                    criterion(about.multiply(LITTLE), about.multiply(MUCH), "for about " + about)))
        .or(() ->
            FREE.matcher(text).find()
                ? Optional.of(criterion(null, BigDecimal.ZERO, "for nothing"))
                : Optional.empty());
  }

  /// A criterion for less than a price.
  static Criterion below(BigDecimal price) {
    return criterion(
        null, price.subtract(CENT).max(BigDecimal.ZERO), "for less than " + price.toPlainString());
  }

  private static Optional<Criterion> between(String text) {
    Matcher matcher = BETWEEN.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    BigDecimal one = first(matcher, 1, 3, 5);
    BigDecimal other = first(matcher, 2, 4, 6);
    return Optional.of(
        criterion(
            one.min(other), one.max(other), "for " + one.min(other) + " to " + one.max(other)));
  }

  private static Optional<BigDecimal> found(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.groupCount() == 1 ? first(matcher, 1) : first(matcher, 1, 2))
        : Optional.empty();
  }

  private static BigDecimal first(Matcher matcher, int... groups) {
    for (int group : groups) {
      String amount = matcher.group(group);
      if (amount != null) {
        return NumberWords.amount(amount);
      }
    }
    throw new IllegalStateException("matched without an amount");
  }

  private static Criterion criterion(
      @Nullable BigDecimal least, @Nullable BigDecimal most, String told) {
    return new Criterion(
        Facet.PRICE,
        told,
        draft -> {
          draft.priceMin = least;
          draft.priceMax = most;
        });
  }
}
