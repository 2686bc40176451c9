package petstore.http;

import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Turns one value into what a member is for, as leniently as the classic servers always did: a
/// string with digits is a number, a fraction is cut off, a number is a string.
///
/// Every method throws [Failure] with [Problem.Malformed] for what even they refuse.
public final class Lenient {
  private static final double TWO_TO_63 = 0x1p63;

  private Lenient() {}

  /// An int64; null for JSON's `null` and for an empty string.
  ///
  /// @param where a JSON Pointer to the value, for the problem's text
  public static @Nullable Long int64(Value value, String where) {
    return switch (value) {
      case Value.Null _ -> null;
      case Value.Numeral(String digits) -> whole(digits, where, "int64");
      case Value.Text(String text) -> {
        String trimmed = text.strip();
        yield trimmed.isEmpty() ? null : digits(trimmed, where, "int64");
      }
      default -> throw wrong(value, where, "an integer (int64)");
    };
  }

  /// An int32; null for JSON's `null` and for an empty string.
  public static @Nullable Integer int32(Value value, String where) {
    Long number = int64(value, where);
    if (number == null) {
      return null;
    }
    if (number != number.intValue()) {
      throw tooLarge(where, "int32");
    }
    return number.intValue();
  }

  /// A string; null for JSON's `null`.
  public static @Nullable String text(Value value, String where) {
    return switch (value) {
      case Value.Null _ -> null;
      case Value.Text(String text) -> text;
      case Value.Numeral(String digits) -> digits;
      case Value.Bool(boolean bool) -> Boolean.toString(bool);
      case Value.Members _, Value.Items _ -> throw wrong(value, where, "a string");
    };
  }

  /// A boolean; null for JSON's `null` and for an empty string.
  public static @Nullable Boolean bool(Value value, String where) {
    return switch (value) {
      case Value.Null _ -> null;
      case Value.Bool(boolean bool) -> bool;
      case Value.Numeral(String digits) -> whole(digits, where, "int64") != 0;
      case Value.Text(String text) when text.isBlank() -> null;
      case Value.Text(String text) when text.strip().equalsIgnoreCase("true") -> true;
      case Value.Text(String text) when text.strip().equalsIgnoreCase("false") -> false;
      default -> throw wrong(value, where, "a boolean");
    };
  }

  /// The problem of a value that is of the wrong kind.
  public static Failure wrong(Value value, String where, String wanted) {
    return malformed(where + " must be " + wanted + ", not " + value.kind());
  }

  private static long whole(String number, String where, String format) {
    boolean fraction = number.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E');
    if (!fraction) {
      return digits(number, where, format);
    }
    double value = Double.parseDouble(number);
    if (!(value >= -TWO_TO_63 && value < TWO_TO_63)) {
      throw tooLarge(where, format);
    }
    return (long) value;
  }

  private static long digits(String text, String where, String format) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      boolean number = text.matches("[+-]?[0-9]+");
      throw number
          ? tooLarge(where, format)
          : malformed(where + " must be an integer (" + format + ")");
    }
  }

  private static Failure tooLarge(String where, String format) {
    return malformed(where + " is too large for " + format);
  }

  private static Failure malformed(String detail) {
    return new Failure(new Problem.Malformed(false, detail));
  }
}
