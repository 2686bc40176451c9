package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Problem;

class PngCleanerTest {
  /// Where the chunks after the header begin.
  private static final int AFTER_HEADER = 8 + 25;

  private final ImageIoCodec codec = new ImageIoCodec();
  private final byte[] png = Pictures.png(20, 12);

  private byte[] with(String type, byte[] data) {
    return Pictures.insert(png, AFTER_HEADER, Pictures.pngChunk(type, data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tEXt", "zTXt", "iTXt", "iCCP", "tIME", "eXIf", "acTL", "fcTL", "fdAT", "bKGD", "sBIT",
        "vpAg", "caBX"
      })
  void a_chunk_that_no_pixel_needs_is_dropped_unread(String type) {
    byte[] upload = with(type, Pictures.latin("Author\0\0secret"));
    assertArrayEquals(png, codec.read(upload).bytes());
    byte[] late =
        Pictures.insert(
            png, png.length - 12, Pictures.pngChunk(type, Pictures.latin("Author\0\0secret")));
    assertArrayEquals(png, codec.read(late).bytes());
  }

  @Test
  void colours_and_the_shape_of_pixels_are_kept_once() {
    byte[] kept =
        Pictures.join(
            Pictures.pngChunk("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F}),
            Pictures.pngChunk("sRGB", new byte[1]),
            Pictures.pngChunk("pHYs", new byte[] {0, 0, 11, 19, 0, 0, 11, 19, 1}));
    byte[] once = Pictures.insert(png, AFTER_HEADER, kept);
    assertArrayEquals(once, codec.read(once).bytes());
    assertArrayEquals(once, codec.read(Pictures.insert(once, AFTER_HEADER, kept)).bytes());
  }

  @Test
  void a_chunk_that_is_longer_than_it_may_be_is_dropped() {
    assertArrayEquals(png, codec.read(with("gAMA", new byte[5])).bytes());
  }

  @Test
  void a_wrong_checksum_is_broken_wherever_it_is() {
    for (int at = 8; at < png.length; at++) {
      byte[] bad = png.clone();
      bad[at] ^= 0x10;
      Problem problem = Pictures.refusal(codec, bad);
      assertTrue(problem instanceof Problem.BrokenImage, problem.toString());
    }
  }

  @Test
  void an_unknown_critical_chunk_is_broken() {
    assertEquals(
        new Problem.BrokenImage("The PNG has a chunk that does not belong there"),
        Pictures.refusal(codec, with("CgBI", new byte[4])));
  }

  @Test
  void a_second_header_is_broken() {
    assertEquals(
        new Problem.BrokenImage("The PNG has a chunk that does not belong there"),
        Pictures.refusal(codec, with("IHDR", new byte[13])));
  }

  @Test
  void pixels_that_do_not_inflate_are_broken() {
    assertEquals(
        new Problem.BrokenImage("The picture cannot be decoded"),
        Pictures.refusal(codec, Pictures.pngOfSize(20, 12)));
  }

  @Test
  void of_exif_only_the_orientation_is_kept() {
    byte[] exif = Pictures.join(new Orientation(6).tiff(), Pictures.latin("GPS 52.5N 13.4E"));
    byte[] kept = codec.read(with("eXIf", exif)).bytes();
    assertFalse(Pictures.contains(kept, "GPS"));
    assertArrayEquals(with("eXIf", new Orientation(6).tiff()), kept);
    BufferedImage thumbnail = Pictures.decode(codec.read(kept).thumbnail());
    assertEquals(12, thumbnail.getWidth());
    assertEquals(20, thumbnail.getHeight());
  }

  @Test
  void a_length_beyond_everything_is_cut_short() {
    byte[] bad = png.clone();
    ByteBuffer.wrap(bad).putInt(AFTER_HEADER, -1);
    assertEquals(new Problem.BrokenImage("The picture is cut short"), Pictures.refusal(codec, bad));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_4BYTE_ABGR
      })
  void every_kind_of_pixels_is_kept(int imageType) {
    byte[] upload = Pictures.encode(Pictures.drawing(20, 12, imageType), "png");
    assertArrayEquals(upload, codec.read(upload).bytes());
  }
}
