package petstore.api.pages;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import petstore.http.UrlText;

/// Where a browser is sent back to a client, and what always goes with it.
///
/// @param redirectUri as the client sent it, which may have its users sent there
/// @param fragment whether the answer stands behind a `#`, where no server sees it
/// @param state that the client sent, if it sent one
/// @param issuer who answers (RFC 9207), so that the client does not take the answer for another's
record ClientAddress(String redirectUri, boolean fragment, Optional<String> state, String issuer) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+");

  /// The address with an answer.
  String with(Map<String, String> answer) {
    var parameters = new LinkedHashMap<>(answer);
    state.ifPresent(sent -> parameters.put("state", sent));
    parameters.put("iss", issuer);
    char separator = fragment ? '#' : redirectUri.indexOf('?') < 0 ? '?' : '&';
    return redirectUri + separator + UrlText.encoded(parameters);
  }

  /// The address with an error (RFC 6749 section 4.1.2.1).
  ///
  /// @param description for those who write the client; ASCII without quotes and backslashes
  String withError(String code, String description) {
    var error = new LinkedHashMap<String, String>();
    error.put("error", code);
    error.put("error_description", description);
    return with(error);
  }

  /// The host that it leads to, or the scheme of one that leads to a program on the device: such a
  /// program can have the name of anybody's host in its address.
  String host() {
    URI uri = URI.create(redirectUri);
    return isOfWeb(uri) ? uri.getRawAuthority() : uri.getScheme() + ":";
  }

  /// The address as a policy has it (CSP level 3 section 2.3.1): its origin, or its scheme where
  /// policies have no words for the origin.
  String source() {
    URI uri = URI.create(redirectUri);
    String scheme = uri.getScheme();
    boolean hasOrigin =
        isOfWeb(uri) && uri.getHost() != null && HOST.matcher(uri.getHost()).matches();
    return hasOrigin ? scheme + "://" + uri.getRawAuthority() : scheme + ":";
  }

  private static boolean isOfWeb(URI uri) {
    return uri.getScheme().equals("https") || uri.getScheme().equals("http");
  }
}
