package petstore.api.site;

import java.net.URI;
import petstore.http.Response;

/// Headers that tell browsers what they may do with an answer.
final class Protection {
  private static final String POLICY = "Content-Security-Policy";

  private final String pagePolicy;

  /// @param publicUrl where the operations are reached that the pages call
  Protection(String publicUrl) {
    URI url = URI.create(publicUrl);
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    this.pagePolicy =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self' " + origin,
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
  }

  /// The response with the headers that it needs: a policy for pages, and a stricter one for all
  /// that is no page, unless it has its own.
  Response applied(Response response) {
    Response safe =
        response.with("X-Content-Type-Options", "nosniff").with("Referrer-Policy", "no-referrer");
    if (response.header(POLICY).isPresent()) {
      return safe;
    }
    boolean isPage =
        response.header("Content-Type").filter(type -> type.startsWith("text/html")).isPresent();
    return safe.with(POLICY, isPage ? pagePolicy : "default-src 'none'; frame-ancestors 'none'");
  }
}
