package petstore.api.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.http.Request;
import petstore.http.Response.Header;

/// A cookie that holds a secret. No script reads it, and other sites send it only where they lead
/// the browser here (RFC 6265bis section 5.6.7).
///
/// @param secure whether it goes over TLS alone, and is set by nobody but this very host
record Cookie(String name, boolean secure) {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{20,128}");
  private static final String HOST_ONLY = "__Host-";

  Cookie {
    name = secure ? HOST_ONLY + name : name;
  }

  /// What the browser sends. Nothing when it sends two that differ: one of them may be somebody
  /// else's.
  Optional<String> value(Request request) {
    Set<String> values =
        request.headers().all("Cookie").stream()
            .flatMap(line -> Stream.of(line.split(";")))
            .map(String::strip)
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .filter(value -> SECRET.matcher(value).matches())
            .collect(Collectors.toSet());
    return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
  }

  /// Has the browser keep a secret until it is closed.
  Header set(String secret) {
    return header(secret, "");
  }

  /// Has the browser keep a secret for some time.
  Header set(String secret, Duration lifetime) {
    return header(secret, "; Max-Age=" + lifetime.toSeconds());
  }

  /// Has the browser forget it.
  Header forget() {
    return header("", "; Max-Age=0");
  }

  private Header header(String value, String lifetime) {
    String attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    return new Header("Set-Cookie", name + "=" + value + attributes + lifetime);
  }
}
