package petstore.connector.connection;

import java.net.URI;

/// What a base URI has to be.
final class BaseUri {
  private BaseUri() {}

  /// Without the slashes at its end.
  static URI checked(URI uri) {
    boolean http =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!http || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "A base URI is like http://localhost:8080/api/v3, not " + withoutUserInfo(uri));
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "A base URI has no user, no query and no fragment: " + withoutUserInfo(uri));
    }
    return URI.create(uri.toString().replaceFirst("/+$", ""));
  }

  private static String withoutUserInfo(URI uri) {
    return uri.toString().replaceFirst("//[^/@]*@", "//");
  }
}
