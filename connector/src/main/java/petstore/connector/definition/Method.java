package petstore.connector.definition;

/// The request methods that actions use (RFC 9110, section 9).
public enum Method {
  GET,
  POST,
  PUT,
  DELETE
}
