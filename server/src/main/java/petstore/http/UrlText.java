package petstore.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Parameters in the text of a URL.
public final class UrlText {
  private static final String PLAIN = "~!(),:@/?$";

  private UrlText() {}

  /// A value. A space is `%20`, which everybody reads as one, also behind a `#`. What may stand in
  /// a query as it is (RFC 3986 section 3.4) does, so that addresses do not grow.
  public static String encoded(String value) {
    String encoded = URLEncoder.encode(value, UTF_8).replace("+", "%20");
    for (int i = 0; i < PLAIN.length(); i++) {
      String plain = PLAIN.substring(i, i + 1);
      encoded = encoded.replace(URLEncoder.encode(plain, UTF_8), plain);
    }
    return encoded;
  }

  /// Names and values, as often as they are there.
  public static String encoded(List<Query.Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
        .collect(Collectors.joining("&"));
  }

  /// Names and values, in the order of the map.
  public static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }
}
