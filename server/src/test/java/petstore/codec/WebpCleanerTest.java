package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Problem;

class WebpCleanerTest {
  private final ImageIoCodec codec = new ImageIoCodec();

  /// A WebP of these chunks.
  private static byte[] riff(byte[]... chunks) {
    byte[] file = Pictures.join(Pictures.latin("RIFF\0\0\0\0WEBP"), Pictures.join(chunks));
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
    return file;
  }

  private static byte[] chunk(String type, byte[] data) {
    var out = new ByteArrayOutputStream();
    RiffChunks.write(out, type, data);
    return out.toByteArray();
  }

  private static byte[] header(int flags, int width, int height) {
    byte[] data = {(byte) flags, 0, 0, 0, (byte) (width - 1), 0, 0, (byte) (height - 1), 0, 0};
    return chunk("VP8X", data);
  }

  private static byte[] pixels(byte[] simple) {
    return Arrays.copyOfRange(simple, 12, simple.length);
  }

  @Test
  void metadata_profiles_and_unknown_chunks_are_dropped_with_their_flags() {
    for (byte[] simple : new byte[][] {Pictures.LOSSY_WEBP, Pictures.LOSSLESS_WEBP}) {
      byte[] upload =
          riff(
              header(0x2C, 20, 12),
              chunk("ICCP", Pictures.latin("profile")),
              pixels(simple),
              chunk("EXIF", Pictures.latin("MM GPS")),
              chunk("XMP ", Pictures.latin("<x:xmpmeta/>")),
              chunk("what", Pictures.latin("?")));
      assertArrayEquals(simple, codec.read(upload).bytes());
    }
  }

  @Test
  void transparency_of_lossy_pictures_is_kept() {
    byte[] upload =
        Pictures.join(Pictures.LOSSY_ALPHA_WEBP, chunk("XMP ", Pictures.latin("<x:xmpmeta/>")));
    ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN).putInt(4, upload.length - 8);
    upload[20] |= 0x04;
    assertArrayEquals(Pictures.LOSSY_ALPHA_WEBP, codec.read(upload).bytes());
  }

  @Test
  void of_exif_only_the_orientation_is_kept() {
    byte[] exif = Pictures.join(new Orientation(6).tiff(), Pictures.latin("GPS 52.5N"));
    byte[] clean =
        riff(
            header(0x08, 20, 12),
            pixels(Pictures.LOSSY_WEBP),
            chunk("EXIF", new Orientation(6).tiff()));
    byte[] upload =
        riff(
            header(0x08, 20, 12),
            pixels(Pictures.LOSSY_WEBP),
            chunk("EXIF", Pictures.join(Pictures.latin("Exif\0\0"), exif)));
    byte[] kept = codec.read(upload).bytes();
    assertFalse(Pictures.contains(kept, "GPS"));
    assertArrayEquals(clean, kept);
    BufferedImage thumbnail = Pictures.decode(codec.read(kept).thumbnail());
    assertEquals(12, thumbnail.getWidth());
    assertEquals(20, thumbnail.getHeight());
  }

  @Test
  void an_animation_is_refused() {
    var refused = new Problem.BrokenImage("Animated WebP pictures are not kept");
    assertEquals(refused, Pictures.refusal(codec, Pictures.ANIMATED_WEBP));
    assertEquals(
        refused, Pictures.refusal(codec, riff(header(0x02, 20, 12), pixels(Pictures.LOSSY_WEBP))));
  }

  @Test
  void a_header_that_does_not_fit_its_pixels_is_broken() {
    assertEquals(
        new Problem.BrokenImage("The WebP is damaged: its pixels do not fit its header"),
        Pictures.refusal(codec, riff(header(0, 21, 12), pixels(Pictures.LOSSY_WEBP))));
  }

  @Test
  void a_webp_without_pixels_is_broken() {
    assertEquals(
        new Problem.BrokenImage("The WebP has no pixels"),
        Pictures.refusal(codec, riff(header(0, 20, 12))));
  }

  @Test
  void too_many_pixels_are_refused_by_the_header_of_the_pixels() {
    var tooLarge = new Problem.TooLarge("picture", 25_000_000, "pixels");
    byte[] lossy = Pictures.LOSSY_WEBP.clone();
    Arrays.fill(lossy, 26, 30, (byte) 0xFF);
    assertEquals(tooLarge, Pictures.refusal(codec, lossy));
    byte[] lossless = Pictures.LOSSLESS_WEBP.clone();
    Arrays.fill(lossless, 21, 24, (byte) 0xFF);
    lossless[24] = 0x0F;
    assertEquals(tooLarge, Pictures.refusal(codec, lossless));
  }

  /// 240 pixels whose decoder is asked to keep 65,536 groups of five Huffman tables, 320 MiB.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_bomb_of_huffman_tables_is_refused(boolean inTransparency) {
    var bits = new Bits();
    bits.put(0, 1).put(0, 1).put(1, 1).put(0, 3); // no transform, no cache, groups for each 4x4
    bits.put(0, 1).symbol255().symbol255().symbol0().symbol0().symbol0(); // all of them: 0xFFFF
    for (int table = 0; table < 5 * 65_536; table++) {
      bits.symbol0();
    }
    byte[] stream = bits.bytes();
    byte[] start = {0x2F, 19, (byte) 0xC0, 2, 0};
    byte[] bomb =
        inTransparency
            ? riff(
                header(0x10, 20, 12),
                chunk("ALPH", Pictures.join(new byte[] {1}, stream)),
                pixels(Pictures.LOSSY_WEBP))
            : riff(chunk("VP8L", Pictures.join(start, stream)));
    assertEquals(
        new Problem.BrokenImage("The picture cannot be decoded"), Pictures.refusal(codec, bomb));
  }

  /// Bits from the lowest to the highest, as lossless WebP has them.
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int rest;
    private int count;

    Bits put(int value, int width) {
      rest |= value << count;
      count += width;
      while (count >= 8) {
        out.write(rest);
        rest >>>= 8;
        count -= 8;
      }
      return this;
    }

    /// A code of one symbol, which takes no bits.
    Bits symbol255() {
      return put(1, 1).put(0, 1).put(1, 1).put(255, 8);
    }

    Bits symbol0() {
      return put(1, 4);
    }

    byte[] bytes() {
      return Pictures.join(out.toByteArray(), new byte[] {(byte) rest, 0, 0, 0, 0, 0, 0, 0, 0});
    }
  }
}
