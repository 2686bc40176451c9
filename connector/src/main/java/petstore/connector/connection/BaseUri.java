package petstore.connector.connection;

import java.net.URI;

/// What a base URI has to be.
final class BaseUri {
  private static final int HIGHEST_PORT = 65_535;

  private BaseUri() {}

  /// In ASCII, without the slashes at its end.
  static URI checked(URI uri) {
    boolean http =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    // What is wrong is not repeated: there may be a password in it, in whatever place.
    if (!http || uri.getHost() == null || uri.getPort() > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "A base URI is like http://localhost:8080/api/v3: http or https, a host, perhaps a port");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("A base URI has no user, no query and no fragment");
    }
    return URI.create(uri.toASCIIString().replaceFirst("/+$", ""));
  }
}
