package petstore.connector.connection;

import java.net.URI;

/// Where browsers are sent for a token.
final class AuthorizationUri {
  private static final String API = "/api/v3";
  private static final String PATH = "/oauth/authorize";

  private AuthorizationUri() {}

  /// That of the shop whose actions are below a base URI: also of one behind `/t/{tenant}`.
  ///
  /// @throws IllegalArgumentException when the base URI does not end with `/api/v3`
  static URI of(URI baseUri) {
    String base = BaseUri.checked(baseUri).toString();
    if (!base.endsWith(API)) {
      throw new IllegalArgumentException(
          "The authorization URI has to be given: it is known only for base URIs that end with "
              + API
              + ", not for "
              + base);
    }
    return URI.create(base.substring(0, base.length() - API.length()) + PATH);
  }

  /// One that is given. It may have a query, but no fragment (RFC 6749 section 3.1).
  ///
  /// @throws IllegalArgumentException when it is none
  static URI checked(URI uri) {
    boolean http =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
    if (!http || uri.getHost() == null || !plain) {
      throw new IllegalArgumentException(
          "An authorization URI is like http://localhost:8080/oauth/authorize, without user and"
              + " fragment");
    }
    return uri;
  }
}
