package petstore.api.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import petstore.http.Query;

/// Parameters in the text of a URL.
final class UrlText {
  private UrlText() {}

  /// A value. A space is `%20`, which everybody reads as one, also behind a `#`.
  static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  /// Names and values, as often as they are there.
  static String encoded(Query query) {
    return query.all().stream()
        .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
        .collect(Collectors.joining("&"));
  }

  /// Names and values, in the order of the map.
  static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }
}
