package petstore.connector.runtime;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import petstore.connector.definition.PropertyType;
import tools.jackson.databind.JsonNode;

/// Which JSON a type takes.
final class Types {
  /// RFC 3339, section 5.6.
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

  private Types() {}

  static boolean fits(PropertyType type, JsonNode value) {
    return switch (type) {
      case STRING -> value.isString();
      case INTEGER -> value.isIntegralNumber() && value.canConvertToLong();
      case BOOLEAN -> value.isBoolean();
      case DATE_TIME -> value.isString() && isDateTime(value.stringValue());
      case ARRAY -> value.isArray();
      case OBJECT, FILE_ENTRY -> value.isObject();
    };
  }

  /// What is expected, as it is said to people.
  static String expected(PropertyType type) {
    return switch (type) {
      case STRING -> "text";
      case INTEGER -> "a whole number of 64 bits";
      case BOOLEAN -> "true or false";
      case DATE_TIME -> "a date and time such as \"2026-01-31T12:00:00Z\"";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case FILE_ENTRY -> "a file entry, which is an object";
    };
  }

  private static boolean isDateTime(String text) {
    if (!DATE_TIME.matcher(text).matches()) {
      return false;
    }
    try {
      OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}
