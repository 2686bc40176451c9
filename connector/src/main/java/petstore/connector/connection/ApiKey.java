package petstore.connector.connection;

import java.util.Locale;
import java.util.Set;

/// A header with a secret. It wins over a header of the same name that an action sets.
///
/// @param name of the header, `api_key` unless the server has another
/// @param value the secret; no message and no log has it
public record ApiKey(String name, String value) implements Credentials {
  /// The header that the Petstore asks for.
  public static final String USUAL_NAME = "api_key";

  /// Headers that say how a message is sent: no program may set them.
  private static final Set<String> OF_TRANSPORT =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  /// @throws IllegalArgumentException when the name is none of a header, or the value does not fit
  ///   into one (RFC 9110 section 5)
  public ApiKey {
    if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
        || OF_TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("An API key cannot be sent in a header of this name");
    }
    if (!value.matches("[!-~]([ -~]*[!-~])?")) {
      throw new IllegalArgumentException(
          "An API key is of visible ASCII characters, without blanks before and after it");
    }
  }

  /// A key in the header `api_key`.
  public static ApiKey of(String value) {
    return new ApiKey(USUAL_NAME, value);
  }

  @Override
  public String toString() {
    return "ApiKey[name=" + name + "]";
  }
}
