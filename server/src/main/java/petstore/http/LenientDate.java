package petstore.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Reads instants in all the forms that the classic servers take: ISO 8601 with or without seconds,
/// fraction and offset (none means UTC), a date alone, milliseconds since 1970, RFC 1123. More than
/// three digits of a fraction are cut off.
public final class LenientDate {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)"
              + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?"
              + "(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?");
  private static final Pattern MILLIS = Pattern.compile("-?\\d{1,19}");

  private LenientDate() {}

  /// Reads a value; null for JSON's `null` and for an empty string.
  ///
  /// @param where a JSON Pointer to the value, for the problem's text
  /// @throws Failure with [Problem.Malformed]
  public static @Nullable Instant instant(Value value, String where) {
    return switch (value) {
      case Value.Null _ -> null;
      case Value.Numeral(String digits) -> parse(digits, where);
      case Value.Text(String text) -> text.isBlank() ? null : parse(text.strip(), where);
      default -> throw Lenient.wrong(value, where, "a date-time");
    };
  }

  /// Reads a text that is not blank.
  ///
  /// @throws Failure with [Problem.Malformed]
  public static Instant parse(String text, String where) {
    try {
      if (MILLIS.matcher(text).matches()) {
        return Instant.ofEpochMilli(Long.parseLong(text));
      }
      Matcher iso = ISO.matcher(text);
      Instant instant =
          iso.matches()
              ? iso(iso)
              : OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return instant.truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException | NumberFormatException e) {
      throw new Failure(
          new Problem.Malformed(
              false, where + " must be a date-time such as 2021-07-28T15:08:15.207Z"));
    }
  }

  private static Instant iso(Matcher iso) {
    LocalDate date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
    if (iso.group(4) == null) {
      return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    int nanos =
        iso.group(7) == null ? 0 : Integer.parseInt((iso.group(7) + "00000000").substring(0, 9));
    LocalTime time =
        LocalTime.of(
            number(iso, 4), number(iso, 5), iso.group(6) == null ? 0 : number(iso, 6), nanos);
    ZoneOffset offset = iso.group(8) == null ? ZoneOffset.UTC : ZoneOffset.of(iso.group(8));
    return date.atTime(time).toInstant(offset);
  }

  private static int number(Matcher iso, int group) {
    return Integer.parseInt(iso.group(group));
  }

  /// Writes an instant as the classic servers do: ISO 8601 in UTC with milliseconds; years outside
  /// of 1 to 9999 have a sign.
  ///
  /// @param offset how UTC is written, such as `+0000`
  public static String text(Instant instant, String offset) {
    var time = instant.atOffset(ZoneOffset.UTC);
    var text = new StringBuilder(32);
    year(text, time.getYear());
    padded(text.append('-'), time.getMonthValue(), 2);
    padded(text.append('-'), time.getDayOfMonth(), 2);
    padded(text.append('T'), time.getHour(), 2);
    padded(text.append(':'), time.getMinute(), 2);
    padded(text.append(':'), time.getSecond(), 2);
    padded(text.append('.'), time.getNano() / 1_000_000, 3);
    return text.append(offset).toString();
  }

  private static void year(StringBuilder text, int year) {
    if (year < 0) {
      text.append('-');
    } else if (year == 0 || year > 9999) {
      text.append('+');
    }
    padded(text, Math.abs(year), 4);
  }

  private static void padded(StringBuilder text, int number, int digits) {
    String plain = Integer.toString(number);
    text.repeat('0', digits - Math.min(digits, plain.length())).append(plain);
  }
}
