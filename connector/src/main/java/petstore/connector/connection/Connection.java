package petstore.connector.connection;

import java.net.URI;
import java.util.Objects;

/// Where the Petstore is, and what is shown there.
///
/// @param baseUri below which the paths of actions are, as in `http://localhost:8080/api/v3`:
///   absolute, `http` or `https`, without query and fragment; a slash at its end does not count
/// @param credentials shown with each request
public record Connection(URI baseUri, Credentials credentials) {
  /// @throws IllegalArgumentException when the base URI is none; its message does not repeat it, as
  ///   it may have a secret in it
  public Connection {
    baseUri = BaseUri.checked(Objects.requireNonNull(baseUri, "baseUri"));
    Objects.requireNonNull(credentials, "credentials");
  }
}
