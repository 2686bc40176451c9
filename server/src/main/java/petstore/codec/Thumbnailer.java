package petstore.codec;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import petstore.core.images.ImageType;
import petstore.core.images.Images;
import petstore.core.images.Picture;

/// Makes the small copy of a picture, upright, and by that finds out whether it can be decoded. A
/// picture with transparency gets a PNG, any other a JPEG.
final class Thumbnailer {
  /// The pixels that are decoded for each one of the thumbnail, along a side: enough to smooth
  /// over.
  private static final int OVERSAMPLING = 2;

  /// The most that a picture of 25 million pixels is seen to take is 120 MiB, in lossless WebP,
  /// which is decoded whole; in most others, it is below 20.
  private static final long MEMORY = 200L * 1024 * 1024;

  private static final double JPEG_QUALITY = 0.85;

  private Thumbnailer() {}

  /// The picture with its thumbnail.
  static Picture picture(CleanPicture clean) {
    try {
      BufferedImage small = scale(decode(clean), clean.orientation());
      ImageType type = isOpaque(small) ? ImageType.JPEG : ImageType.PNG;
      return new Picture(clean.type(), clean.bytes(), type, encode(small, type));
    } catch (IOException | RuntimeException _) {
      // Decoders throw whatever their parsing happens to hit, from IndexOutOfBounds to CMMException
      throw Broken.because("The picture cannot be decoded");
    }
  }

  private static BufferedImage decode(CleanPicture clean) throws IOException {
    ImageReader reader = reader(clean.type());
    try (var in = new MeteredStream(clean.bytes(), free(clean), MEMORY)) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = Math.max(1, clean.size().longest() / (OVERSAMPLING * Images.THUMBNAIL));
      param.setSourceSubsampling(step, step, 0, 0);
      return GrayAlpha.toRgb(reader.read(0, param));
    } finally {
      reader.dispose();
    }
  }

  /// Lossy WebP is decoded macroblock by macroblock, each in fresh memory.
  private static MeteredStream.Free free(CleanPicture clean) {
    if (clean.type() != ImageType.WEBP) {
      return MeteredStream.Free.NONE;
    }
    return new RiffChunks(clean.bytes())
        .find("VP8 ")
        .map(chunk -> new MeteredStream.Free(chunk.data(), chunk.end()))
        .orElse(MeteredStream.Free.NONE);
  }

  private static ImageReader reader(ImageType type) throws IOException {
    return switch (type) {
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
      case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
    };
  }

  private static BufferedImage scale(BufferedImage image, Orientation orientation)
      throws IOException {
    var thumbnail = Thumbnails.of(image).imageType(BufferedImage.TYPE_INT_ARGB);
    if (Math.max(image.getWidth(), image.getHeight()) > Images.THUMBNAIL) {
      thumbnail.size(Images.THUMBNAIL, Images.THUMBNAIL);
    } else {
      thumbnail.scale(1);
    }
    var turn = net.coobird.thumbnailator.util.exif.Orientation.typeOf(orientation.value());
    return thumbnail.addFilter(ExifFilterUtils.getFilterForOrientation(turn)).asBufferedImage();
  }

  private static boolean isOpaque(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int pixel : pixels) {
      if (pixel >>> 24 != 0xFF) {
        return false;
      }
    }
    return true;
  }

  private static byte[] encode(BufferedImage image, ImageType type) throws IOException {
    var out = new ByteArrayOutputStream();
    var thumbnail = Thumbnails.of(image).scale(1);
    if (type == ImageType.JPEG) {
      thumbnail.imageType(BufferedImage.TYPE_INT_RGB).outputFormat("jpg");
      thumbnail.outputQuality(JPEG_QUALITY);
    } else {
      thumbnail.outputFormat("png");
    }
    thumbnail.toOutputStream(out);
    return out.toByteArray();
  }
}
