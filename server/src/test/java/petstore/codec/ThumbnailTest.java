package petstore.codec;

import static java.awt.Transparency.TRANSLUCENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.core.images.ImageType;
import petstore.core.images.Picture;

class ThumbnailTest {
  private final ImageIoCodec codec = new ImageIoCodec();

  @ParameterizedTest
  @CsvSource({
    "1,1,1,1",
    "400,400,400,400",
    "20,12,20,12",
    "401,200,400,200",
    "1000,500,400,200",
    "1000,2000,200,400",
    "4000,3000,400,300",
    "3000,1,400,1",
    "1,3000,1,400"
  })
  void a_thumbnail_keeps_the_aspect_and_never_grows(
      int width, int height, int expectedWidth, int expectedHeight) {
    BufferedImage thumbnail = Pictures.decode(codec.read(Pictures.png(width, height)).thumbnail());
    assertEquals(expectedWidth, thumbnail.getWidth());
    assertEquals(expectedHeight, thumbnail.getHeight());
  }

  @Test
  void an_opaque_picture_gets_a_jpeg_of_the_same_colours() {
    var argb = Pictures.drawing(1000, 600, BufferedImage.TYPE_INT_ARGB);
    Picture picture = codec.read(Pictures.encode(argb, "png"));
    assertEquals(ImageType.JPEG, picture.thumbnailType());
    BufferedImage thumbnail = Pictures.decode(picture.thumbnail());
    assertColor(0xFF0000, thumbnail.getRGB(20, 20));
    assertColor(0x0000FF, thumbnail.getRGB(380, 220));
  }

  @Test
  void a_picture_with_transparency_gets_a_png_with_it() {
    Picture picture = codec.read(Pictures.transparentPng(1000, 600));
    assertEquals(ImageType.PNG, picture.thumbnailType());
    BufferedImage thumbnail = Pictures.decode(picture.thumbnail());
    assertEquals(0, thumbnail.getRGB(20, 20) >>> 24);
    assertEquals(0xFFFF0000, thumbnail.getRGB(20, 220));
  }

  @Test
  void a_webp_with_transparency_gets_a_png() {
    assertEquals(ImageType.JPEG, codec.read(Pictures.LOSSY_WEBP).thumbnailType());
    assertEquals(ImageType.JPEG, codec.read(Pictures.LOSSLESS_WEBP).thumbnailType());
    assertEquals(ImageType.PNG, codec.read(Pictures.LOSSY_ALPHA_WEBP).thumbnailType());
    assertEquals(ImageType.PNG, codec.read(Pictures.LOSSLESS_ALPHA_WEBP).thumbnailType());
  }

  @Test
  void a_gray_picture_stays_as_bright_as_it_is() {
    var gray = new BufferedImage(1000, 600, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 600; y++) {
      for (int x = 0; x < 1000; x++) {
        gray.getRaster().setSample(x, y, 0, 100);
      }
    }
    for (String format : new String[] {"png", "jpeg"}) {
      BufferedImage thumbnail =
          Pictures.decode(codec.read(Pictures.encode(gray, format)).thumbnail());
      assertColor(0x646464, thumbnail.getRGB(200, 100));
    }
  }

  @ParameterizedTest
  @CsvSource({DataBuffer.TYPE_BYTE + ",1", DataBuffer.TYPE_USHORT + ",257"})
  void a_gray_picture_with_transparency_stays_as_bright_as_it_is(int dataType, int factor) {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, TRANSLUCENT, dataType);
    WritableRaster raster = model.createCompatibleWritableRaster(1000, 600);
    for (int y = 0; y < 600; y++) {
      for (int x = 0; x < 1000; x++) {
        raster.setPixel(x, y, new int[] {100 * factor, y < 300 ? 0 : 255 * factor});
      }
    }
    byte[] upload = Pictures.encode(new BufferedImage(model, raster, false, null), "png");
    BufferedImage thumbnail = Pictures.decode(codec.read(upload).thumbnail());
    assertEquals(0, thumbnail.getRGB(200, 50) >>> 24);
    assertEquals(0xFF646464, thumbnail.getRGB(200, 200));
  }

  static void assertColor(int expected, int actual) {
    for (int shift = 0; shift < 24; shift += 8) {
      int difference = (expected >> shift & 0xFF) - (actual >> shift & 0xFF);
      assertTrue(Math.abs(difference) < 16, () -> "%06x is not %06x".formatted(actual, expected));
    }
  }
}
