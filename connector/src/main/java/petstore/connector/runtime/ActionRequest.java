package petstore.connector.runtime;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import petstore.connector.definition.Method;

/// A request, ready to be sent.
///
/// @param headers but for those that the connection itself needs
/// @param body null when there is none
/// @param wantsAnswer whether somebody reads the body of a successful answer
record ActionRequest(
    Method method,
    URI uri,
    Map<String, String> headers,
    @Nullable RequestBody body,
    boolean wantsAnswer) {
  /// Whether the body of an answer with that status is read by anybody.
  boolean wantsBody(int status) {
    return wantsAnswer || status < 200 || status > 299;
  }

  boolean hasAsciiHeaders() {
    return headers.values().stream().allMatch(value -> value.chars().allMatch(c -> c < 128));
  }

  Map<String, List<String>> headerLists() {
    Map<String, List<String>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }
}
