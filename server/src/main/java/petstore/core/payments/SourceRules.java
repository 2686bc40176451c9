package petstore.core.payments;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import petstore.core.kernel.Fault;

/// What the members of a source must be like. Nothing that it says repeats what was sent.
///
/// Every method gives the faults of a value, none when it is right. `where` is a JSON Pointer to
/// it.
public final class SourceRules {
  /// The earliest and the latest year that a card may be good until.
  public static final int MIN_YEAR = 2000;

  public static final int MAX_YEAR = 2099;

  private static final Pattern CARD = Pattern.compile("[0-9]{13,19}");
  private static final Pattern CVC = Pattern.compile("[0-9]{3,4}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{4,17}");
  private static final Pattern ROUTING = Pattern.compile("[0-9]{9}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int[] ROUTING_WEIGHTS = {3, 7, 1};

  private final InstantSource clock;

  SourceRules(InstantSource clock) {
    this.clock = clock;
  }

  /// The number of a card: 13 to 19 digits, the last of which fits the others (ISO/IEC 7812-1).
  public static List<Fault> cardNumber(String value, String where) {
    if (!CARD.matcher(value).matches()) {
      return masked(value, where, "must have 13 to 19 digits, and nothing else");
    }
    return luhn(value) % 10 == 0
        ? List.of()
        : List.of(new Fault(where, "invalid_checksum", "is not the number of a card"));
  }

  /// The security code of a card: three or four digits.
  public static List<Fault> cvc(String value, String where) {
    return format(CVC, value, where, "must have 3 or 4 digits");
  }

  /// The number of a bank account: 4 to 17 digits.
  public static List<Fault> accountNumber(String value, String where) {
    return ACCOUNT.matcher(value).matches()
        ? List.of()
        : masked(value, where, "must have 4 to 17 digits, and nothing else");
  }

  /// The number of a bank: nine digits, the last of which fits the others (ABA).
  public static List<Fault> routingNumber(String value, String where) {
    if (!ROUTING.matcher(value).matches()) {
      return format(ROUTING, value, where, "must have 9 digits");
    }
    int sum = 0;
    for (int i = 0; i < value.length(); i++) {
      sum += ROUTING_WEIGHTS[i % 3] * (value.charAt(i) - '0');
    }
    return sum % 10 == 0 && sum > 0
        ? List.of()
        : List.of(new Fault(where, "invalid_checksum", "is not the number of a bank"));
  }

  /// A country as in ISO 3166-1 alpha-2.
  public static List<Fault> country(String value, String where) {
    return format(COUNTRY, value, where, "must be two capitals, such as GB");
  }

  /// A line of text: 1 to 100 characters, not only white space, no control characters.
  public static List<Fault> line(String value, String where) {
    if (value.isBlank() || value.codePointCount(0, value.length()) > 100) {
      return List.of(new Fault(where, "invalid_length", "must have 1 to 100 characters"));
    }
    return value.codePoints().anyMatch(Character::isISOControl)
        ? List.of(new Fault(where, "invalid_format", "must not have control characters"))
        : List.of();
  }

  /// Whether a card is good no more: its last month is over, everywhere on earth.
  public boolean isExpired(int month, int year) {
    // Where the day ends last it is twelve hours behind UTC.
    var now = clock.instant().atOffset(ZoneOffset.ofHours(-12));
    return YearMonth.of(year, month).isBefore(YearMonth.from(now));
  }

  private static List<Fault> format(Pattern pattern, String value, String where, String message) {
    return pattern.matcher(value).matches()
        ? List.of()
        : List.of(new Fault(where, "invalid_format", message));
  }

  private static List<Fault> masked(String value, String where, String otherwise) {
    return List.of(
        value.indexOf('*') >= 0
            ? new Fault(where, "masked", "must be the whole number: this one is masked")
            : new Fault(where, "invalid_format", otherwise));
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum;
  }
}
