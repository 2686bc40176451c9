package petstore.connector.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Names and values as they stand behind a `?` or a `#`.
final class FormText {
  private FormText() {}

  /// What a text has, without the parameters that have no value (RFC 6749 section 3.1).
  ///
  /// @throws IllegalArgumentException when it is badly encoded, or has a name twice (RFC 6749
  ///   section 3.1)
  static Map<String, String> parse(String text) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 0 || equals == pair.length() - 1) {
        continue;
      }
      String name = decoded(pair.substring(0, equals));
      if (parameters.put(name, decoded(pair.substring(equals + 1))) != null) {
        throw new IllegalArgumentException("It has a parameter twice");
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // what the decoder says has a piece of the text
      throw new IllegalArgumentException("It is badly encoded");
    }
  }
}
