package petstore.api.pages;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import petstore.http.Request;

/// Which pages may post to this server: its own.
final class Origin {
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final String own;

  /// @param publicUrl where this server is reached
  Origin(String publicUrl) {
    URI url = URI.create(publicUrl);
    this.own = url.getScheme() + "://" + url.getRawAuthority();
  }

  /// Whether a browser says that a request comes from another site: in `Sec-Fetch-Site` (W3C Fetch
  /// Metadata), or where it does not know that, in `Origin`. Programs that are no browsers say
  /// neither.
  boolean isForeign(Request request) {
    Optional<String> site = request.header("Sec-Fetch-Site");
    return site.isPresent()
        ? !OURS.contains(site.get())
        : request.header("Origin").filter(origin -> !isOwn(origin, request)).isPresent();
  }

  // Under whatever name the server is reached: a page of another site has that site's name in its
  // origin, and the cookies of it.
  private boolean isOwn(String origin, Request request) {
    return origin.equals(own)
        || request
            .header("Host")
            .filter(host -> origin.equals("http://" + host) || origin.equals("https://" + host))
            .isPresent();
  }
}
