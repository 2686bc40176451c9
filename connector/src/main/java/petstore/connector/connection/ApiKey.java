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

  /// Headers that say what a message is and where it ends (RFC 9110, RFC 9112): no key goes there.
  private static final Set<String> RESERVED =
      Set.of(
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /// @throws IllegalArgumentException when the name is none of a header, or the value does not fit
  ///   into one (RFC 9110 section 5)
  public ApiKey {
    if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
        || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("An API key cannot be sent in a header of this name");
    }
    if (value.isBlank()
        || !value.equals(value.strip())
        || value.codePoints().anyMatch(ApiKey::isUnfit)) {
      throw new IllegalArgumentException(
          "An API key is one line, without blanks before and after it");
    }
  }

  /// A key in the header `api_key`.
  public static ApiKey of(String value) {
    return new ApiKey(USUAL_NAME, value);
  }

  /// Of what is beyond ASCII, headers carry the bytes of UTF-8, which has no halves of characters.
  private static boolean isUnfit(int character) {
    return Character.isISOControl(character)
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }

  @Override
  public String toString() {
    return "ApiKey[name=" + name + "]";
  }
}
