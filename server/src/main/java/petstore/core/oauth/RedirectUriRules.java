package petstore.core.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an address must be like that browsers may be sent back to.
final class RedirectUriRules {
  private static final int LONGEST = 2_000;

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e&&[^\\\\]]+");

  /// `.` and `..`, which programs take out of a path, each in its own way.
  private static final Pattern DOTS = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)");

  /// An encoded dot, slash, backslash or control character: who decodes it too early or too late
  /// reads another path.
  private static final Pattern HIDDEN =
      Pattern.compile("%(?:2e|2f|5c|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

  private RedirectUriRules() {}

  static List<String> faults(String uri) {
    if (uri.isEmpty() || uri.length() > LONGEST) {
      return List.of("must have 1 to " + LONGEST + " characters");
    }
    if (!VISIBLE.matcher(uri).matches()) {
      return List.of("must consist of visible ASCII characters other than the backslash");
    }
    return parsed(uri)
        .map(parts -> uri.startsWith("/") ? ofPath(uri, parts) : ofAddress(uri, parts))
        .orElseGet(() -> List.of("must be a URI as in RFC 3986"));
  }

  private static Optional<URI> parsed(String uri) {
    try {
      var parts = new URI(uri);
      // an authority of another form than host and port passes until it is asked for
      return Optional.of(parts.getRawAuthority() == null ? parts : parts.parseServerAuthority());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static List<String> ofPath(String uri, URI parts) {
    List<String> faults = common(parts);
    if (uri.startsWith("//")) {
      faults.addFirst("must not begin with two slashes");
    }
    return faults;
  }

  private static List<String> ofAddress(String uri, URI parts) {
    List<String> faults = common(parts);
    String scheme = parts.getScheme();
    if (scheme == null || parts.isOpaque()) {
      faults.addFirst("must be an absolute URI, or a path that begins with one /");
    } else if (!(isSecure(uri, parts) || RedirectUris.isLoopback(uri) || isPrivate(scheme))) {
      faults.addFirst(
          "must be of https, of http at 127.0.0.1, [::1] or localhost, or of a private scheme with"
              + " a dot in its name, in small letters");
    }
    return faults;
  }

  // Without regard to what else may be said about it.
  private static boolean isSecure(String uri, URI parts) {
    return uri.startsWith("https://")
        && parts.getHost() != null
        && !parts.getRawAuthority().endsWith(":")
        && parts.getPort() <= RedirectUris.HIGHEST_PORT;
  }

  private static boolean isPrivate(String scheme) {
    return scheme.indexOf('.') > 0 && scheme.chars().noneMatch(Character::isUpperCase);
  }

  private static List<String> common(URI parts) {
    var faults = new ArrayList<String>();
    String path = parts.getRawPath() == null ? "" : parts.getRawPath();
    if (parts.getRawFragment() != null) {
      faults.add("must not have a fragment");
    }
    if (parts.getRawUserInfo() != null) {
      faults.add("must not have user information");
    }
    if (path.indexOf('*') >= 0) {
      faults.add("must not have a wildcard: addresses are compared character for character");
    }
    if (DOTS.matcher(path).find() || HIDDEN.matcher(path).find()) {
      faults.add("must not have . or .. in its path, nor dots, slashes or controls encoded in it");
    }
    return faults;
  }
}
