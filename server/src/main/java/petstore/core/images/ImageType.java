package petstore.core.images;

/// The kinds of pictures that are kept.
public enum ImageType {
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp");

  private final String mediaType;

  ImageType(String mediaType) {
    this.mediaType = mediaType;
  }

  /// The media type, as in `Content-Type`.
  public String mediaType() {
    return mediaType;
  }
}
