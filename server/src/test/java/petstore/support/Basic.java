package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;

/// How clients of OAuth send their secret in the header `Authorization` (RFC 6749 section 2.3.1).
public final class Basic {
  private Basic() {}

  /// The value of the header.
  public static String of(String id, String secret) {
    return raw(URLEncoder.encode(id, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8));
  }

  /// The value of a header with a text that need not be id and secret.
  public static String raw(String credentials) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }
}
