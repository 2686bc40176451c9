package petstore.connector.definition;

/// How a connection shows who it is.
public enum AuthorizationType {
  /// A header with a secret.
  API_KEY,
  /// A token from the fragment of an address (RFC 6749, section 4.2).
  OAUTH2_IMPLICIT_CODE
}
