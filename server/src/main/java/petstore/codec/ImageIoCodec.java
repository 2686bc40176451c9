package petstore.codec;

import java.time.Duration;
import javax.imageio.ImageIO;
import petstore.core.images.ImageCodec;
import petstore.core.images.ImageType;
import petstore.core.images.Images;
import petstore.core.images.Picture;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Reads PNG, JPEG, GIF and WebP with the JDK's ImageIO, TwelveMonkeys and Thumbnailator.
///
/// An upload is told by its first bytes, cleaned without touching its pixels, measured by its
/// header, and only then decoded, from the very bytes that are kept. Animations keep their first
/// frame, but animated WebP is refused. Works without a display (`java.awt.headless`).
public final class ImageIoCodec implements ImageCodec {
  // One decode at a time: memory is bounded by one picture, and by the uploads that wait.
  private static final WorkQueue.Limits LIMITS = new WorkQueue.Limits(1, 8, Duration.ofSeconds(20));

  private final WorkQueue queue =
      new WorkQueue("pictures", "Too many pictures are being read", LIMITS);

  /// A codec with a queue of its own; one is enough for a server.
  public ImageIoCodec() {
    ImageIO.setUseCache(false); // or each picture would pass through a temporary file
  }

  /// {@inheritDoc}
  ///
  /// Takes about as long as decoding: up to 3 seconds for the largest pictures, and waits at most
  /// 20 seconds for its turn and its result.
  @Override
  public Picture read(byte[] upload) {
    if (upload.length > Images.MAX_BYTES) {
      throw new Failure(new Problem.TooLarge("upload", Images.MAX_BYTES, "bytes"));
    }
    ImageType type = ImageSniffer.sniff(upload).orElseThrow(() -> notAnImage(upload.length));
    return queue.run(() -> Thumbnailer.picture(clean(type, upload)));
  }

  private static Failure notAnImage(int length) {
    return new Failure(
        new Problem.NotAnImage(
            length == 0
                ? "The upload is empty"
                : "The upload is not a picture; PNG, JPEG, GIF and WebP are kept"));
  }

  private static CleanPicture clean(ImageType type, byte[] upload) {
    return switch (type) {
      case PNG -> PngCleaner.clean(upload);
      case JPEG -> JpegCleaner.clean(upload);
      case GIF -> GifCleaner.clean(upload);
      case WEBP -> WebpCleaner.clean(upload);
    };
  }
}
