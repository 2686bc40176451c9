package petstore.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// A header field's value with parameters, such as `form-data; name="file"` (RFC 9110 section
/// 5.6.6).
///
/// @param value what stands before the first semicolon
/// @param parameters by their names in lower case
record ParameterizedValue(String value, Map<String, String> parameters) {
  /// @throws Failure with [Problem.Malformed] for broken or repeated parameters
  static ParameterizedValue parse(String text) {
    int end = text.indexOf(';');
    String value = (end < 0 ? text : text.substring(0, end)).strip();
    var parameters = new HashMap<String, String>();
    int position = end < 0 ? text.length() : end;
    while (position < text.length()) {
      position = parameter(text, position + 1, parameters);
    }
    return new ParameterizedValue(value, parameters);
  }

  private static int parameter(String text, int start, Map<String, String> parameters) {
    int equals = text.indexOf('=', start);
    if (equals < 0) {
      if (text.substring(start).isBlank()) {
        return text.length();
      }
      throw malformed();
    }
    String name = text.substring(start, equals).strip().toLowerCase(Locale.ROOT);
    var value = new StringBuilder();
    int end = value(text, equals + 1, value);
    if (name.isEmpty()
        || name.indexOf(';') >= 0
        || parameters.put(name, value.toString()) != null) {
      throw malformed();
    }
    return end;
  }

  private static int value(String text, int start, StringBuilder value) {
    if (start < text.length() && text.charAt(start) == '"') {
      return quoted(text, start + 1, value);
    }
    int semicolon = text.indexOf(';', start);
    int end = semicolon < 0 ? text.length() : semicolon;
    value.append(text.substring(start, end).strip());
    return end;
  }

  // Browsers send a backslash in a file name as it is; it only escapes a quote or itself.
  private static int quoted(String text, int start, StringBuilder value) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '"') {
      boolean escape = text.startsWith("\\\"", i) || text.startsWith("\\\\", i);
      value.append(text.charAt(escape ? i + 1 : i));
      i += escape ? 2 : 1;
    }
    int next = i + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    if (i >= text.length() || (next < text.length() && text.charAt(next) != ';')) {
      throw malformed();
    }
    return next;
  }

  private static Failure malformed() {
    return new Failure(new Problem.Malformed(true, "a header has broken parameters"));
  }
}
