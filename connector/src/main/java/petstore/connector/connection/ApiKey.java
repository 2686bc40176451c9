package petstore.connector.connection;

/// A header with a secret. It wins over a header of the same name that an action sets.
///
/// @param name of the header, `api_key` unless the server has another
/// @param value the secret; no message and no log has it
public record ApiKey(String name, String value) implements Credentials {
  /// The header that the Petstore asks for.
  public static final String USUAL_NAME = "api_key";

  /// A key in the header `api_key`.
  public static ApiKey of(String value) {
    return new ApiKey(USUAL_NAME, value);
  }

  @Override
  public String toString() {
    return "ApiKey[name=" + name + "]";
  }
}
