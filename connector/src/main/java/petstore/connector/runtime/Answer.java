package petstore.connector.runtime;

import java.util.List;
import java.util.Map;

/// What the server answered.
///
/// @param headers by name, in any case
/// @param body as it came
record Answer(int status, Map<String, List<String>> headers, AnswerBody body) {
  /// The first value of a header; empty when there is none.
  String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }
}
