package petstore.connector.definition;

/// How the value of a body is written.
public enum BodyContentType {
  JSON("application/json"),
  /// The bytes of a file, as they are.
  BINARY("application/octet-stream");

  private final String mediaType;

  BodyContentType(String mediaType) {
    this.mediaType = mediaType;
  }

  /// What the request's `Content-Type` says.
  public String mediaType() {
    return mediaType;
  }
}
