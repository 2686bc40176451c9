package petstore.api.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.http.Response;
import petstore.http.Response.Header;

/// Header fields that tell browsers what they may do with a page. There is no
/// `Cross-Origin-Opener-Policy`: pages that open this one wait for it to come back to them.
final class Protection {
  private static final String POLICY = "Content-Security-Policy";

  private static final List<Header> ALWAYS =
      List.of(
          new Header("Cache-Control", "no-store"),
          new Header("X-Content-Type-Options", "nosniff"),
          new Header("X-Frame-Options", "DENY"),
          // With no-referrer, browsers would not say which site a form comes from.
          new Header("Referrer-Policy", "same-origin"));

  private Protection() {}

  /// The fields that every answer has, but for those that this one has already.
  static List<Header> of(Response response) {
    return response.header(POLICY).isPresent()
        ? ALWAYS
        : Stream.concat(ALWAYS.stream(), Stream.of(policy(List.of()))).toList();
  }

  /// What a page may load, and where its forms may lead besides here: Chromium holds that against
  /// the redirect that answers a form, too.
  static Header policy(List<String> formTargets) {
    String targets = formTargets.stream().map(" "::concat).collect(Collectors.joining());
    return new Header(
        POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors"
            + " 'none'; form-action 'self'"
            + targets);
  }
}
