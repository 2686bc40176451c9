package petstore.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A type that a value has or has not: nothing is turned into something else. ([Lenient] does.)
///
/// @param name for people, such as `a string`
/// @param reader the value as one of this type, if it is one
record Literal<T>(String name, Function<Value, Optional<T>> reader) {
  static final Literal<String> TEXT =
      new Literal<>(
          "a string",
          value -> value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty());

  static final Literal<Boolean> BOOL =
      new Literal<>(
          "a boolean",
          value -> value instanceof Value.Bool(boolean is) ? Optional.of(is) : Optional.empty());

  /// An integer, however large.
  static final Literal<BigInteger> INTEGER =
      new Literal<>(
          "an integer",
          value ->
              value instanceof Value.Numeral(String digits) ? integer(digits) : Optional.empty());

  /// A number, as exactly as it was written.
  static final Literal<BigDecimal> NUMBER =
      new Literal<>(
          "a number",
          value ->
              value instanceof Value.Numeral(String digits) ? number(digits) : Optional.empty());

  static final Literal<Map<String, Value>> OBJECT =
      new Literal<>(
          "an object",
          value -> value instanceof Value.Members(var map) ? Optional.of(map) : Optional.empty());

  static final Literal<List<Value>> LIST =
      new Literal<>(
          "an array",
          value -> value instanceof Value.Items(var list) ? Optional.of(list) : Optional.empty());

  // JSON Schema (2020-12, core, section 4.2.3) calls 1.0 an integer, too.
  private static final Pattern WHOLE = Pattern.compile("(-?[0-9]++)(?:\\.0++)?");

  private static Optional<BigInteger> integer(String digits) {
    Matcher whole = WHOLE.matcher(digits);
    return whole.matches() ? Optional.of(new BigInteger(whole.group(1))) : Optional.empty();
  }

  // What has an exponent that no number has, is none.
  private static Optional<BigDecimal> number(String digits) {
    try {
      return Optional.of(new BigDecimal(digits));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
