package petstore.codec;

import java.util.Optional;
import petstore.core.images.ImageType;

/// Tells the kind of a picture by how its bytes start; names and headers lie.
final class ImageSniffer {
  private ImageSniffer() {}

  static Optional<ImageType> sniff(byte[] upload) {
    var start = new Cursor(upload, 0);
    if (start.startsWith(PngCleaner.SIGNATURE)) {
      return Optional.of(ImageType.PNG);
    }
    if (start.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(ImageType.JPEG);
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return Optional.of(ImageType.GIF);
    }
    if (start.startsWith("RIFF") && upload.length >= 12) {
      start.skip(8);
      return start.startsWith("WEBP") ? Optional.of(ImageType.WEBP) : Optional.empty();
    }
    return Optional.empty();
  }
}
