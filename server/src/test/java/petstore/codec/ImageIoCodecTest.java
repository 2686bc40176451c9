package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.images.ImageType;
import petstore.core.images.Images;
import petstore.core.images.Picture;
import petstore.core.kernel.Problem;

class ImageIoCodecTest {
  private final ImageIoCodec codec = new ImageIoCodec();

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(ImageType.PNG, Pictures.png(20, 12)),
        Arguments.of(ImageType.PNG, Pictures.transparentPng(20, 12)),
        Arguments.of(ImageType.JPEG, Pictures.jpeg(20, 12)),
        Arguments.of(ImageType.JPEG, Pictures.progressiveJpeg(20, 12)),
        Arguments.of(ImageType.GIF, Pictures.gif(20, 12)),
        Arguments.of(ImageType.WEBP, Pictures.LOSSY_WEBP),
        Arguments.of(ImageType.WEBP, Pictures.LOSSLESS_WEBP),
        Arguments.of(ImageType.WEBP, Pictures.LOSSLESS_ALPHA_WEBP),
        Arguments.of(ImageType.WEBP, Pictures.LOSSY_ALPHA_WEBP));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_picture_is_told_by_its_content_and_kept(ImageType type, byte[] upload) {
    Picture picture = codec.read(upload);
    assertEquals(type, picture.type());
    BufferedImage kept = Pictures.decode(picture.bytes());
    BufferedImage sent = Pictures.decode(upload);
    assertEquals(20, kept.getWidth());
    assertEquals(12, kept.getHeight());
    assertArrayEquals(pixels(sent), pixels(kept));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_picture_that_is_clean_is_kept_byte_by_byte(ImageType type, byte[] upload) {
    assertArrayEquals(upload, codec.read(upload).bytes(), type.name());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_stands_behind_the_end_is_cut_off(ImageType type, byte[] upload) {
    byte[] polyglot =
        Pictures.join(upload, Pictures.latin("PK\3\4 <?php system('x'); ?> <script>"));
    assertArrayEquals(upload, codec.read(polyglot).bytes(), type.name());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_picture_that_is_cut_short_anywhere_is_broken(ImageType type, byte[] upload) {
    for (int length = 12; length < upload.length; length++) {
      byte[] cut = Arrays.copyOf(upload, length);
      assertInstanceOf(
          Problem.BrokenImage.class, Pictures.refusal(codec, cut), type + " of " + length);
    }
  }

  static List<byte[]> other_uploads() {
    return List.of(
        Pictures.latin("hello"),
        Pictures.latin("%PDF-1.7\n"),
        Pictures.latin("\u007FELF\2\1\1"),
        Pictures.latin("PK\3\4"),
        Pictures.latin("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        Pictures.latin("<?xml version=\"1.0\"?><svg/>"),
        Pictures.latin("<!DOCTYPE html><img src=x onerror=alert(1)>"),
        Pictures.encode(Pictures.drawing(4, 4, BufferedImage.TYPE_INT_RGB), "bmp"),
        Pictures.encode(Pictures.drawing(4, 4, BufferedImage.TYPE_INT_RGB), "tiff"),
        Pictures.latin("RIFF\4\0\0\0WAVE"),
        Pictures.latin("RIFF"),
        Pictures.latin("GIF88a"),
        Pictures.latin("\u0089PNG\n"),
        new byte[] {(byte) 0xFF, (byte) 0xD8});
  }

  @ParameterizedTest
  @MethodSource("other_uploads")
  void anything_else_is_no_picture(byte[] upload) {
    assertEquals(
        new Problem.NotAnImage("The upload is not a picture; PNG, JPEG, GIF and WebP are kept"),
        Pictures.refusal(codec, upload));
  }

  @Test
  void an_empty_upload_is_no_picture() {
    assertEquals(
        new Problem.NotAnImage("The upload is empty"), Pictures.refusal(codec, new byte[0]));
  }

  @Test
  void the_largest_upload_has_ten_mebibytes() {
    byte[] largest = Arrays.copyOf(Pictures.png(20, 12), Images.MAX_BYTES);
    assertEquals(ImageType.PNG, codec.read(largest).type());
    assertEquals(
        new Problem.TooLarge("upload", 10 * 1024 * 1024, "bytes"),
        Pictures.refusal(codec, Arrays.copyOf(largest, largest.length + 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30000x30000", "65535x65535", "5001x5000", "65536x1", "1x2147483647"})
  void a_picture_with_too_many_pixels_is_refused_by_its_header(String size) {
    String[] sides = size.split("x", 2);
    byte[] upload = Pictures.pngOfSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    assertEquals(
        new Problem.TooLarge("picture", 25_000_000, "pixels"), Pictures.refusal(codec, upload));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x0", "0x5", "5x0"})
  void a_picture_without_pixels_is_broken(String size) {
    String[] sides = size.split("x", 2);
    byte[] upload = Pictures.pngOfSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    assertEquals(
        new Problem.BrokenImage("The picture has no pixels"), Pictures.refusal(codec, upload));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
