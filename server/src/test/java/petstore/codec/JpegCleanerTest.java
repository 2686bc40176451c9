package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Problem;

class JpegCleanerTest {
  /// Behind the start and the JFIF header.
  private static final int AFTER_JFIF = 2 + 18;

  private final ImageIoCodec codec = new ImageIoCodec();
  private final byte[] jpeg = Pictures.jpeg(1000, 600);

  private byte[] with(int marker, String data) {
    return Pictures.insert(jpeg, AFTER_JFIF, Pictures.segment(marker, Pictures.latin(data)));
  }

  private byte[] turned(int orientation, String more) {
    byte[] tiff = new Orientation(orientation).tiff();
    byte[] exif = Pictures.join(Pictures.latin("Exif\0\0"), tiff, Pictures.latin(more));
    return Pictures.insert(jpeg, AFTER_JFIF, Pictures.segment(0xE1, exif));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xE0, 0xE1, 0xE2, 0xE3, 0xE8, 0xED, 0xEE, 0xEF, 0xFE})
  void applications_and_comments_are_dropped(int marker) {
    assertArrayEquals(jpeg, codec.read(with(marker, "GPS 52.5N 13.4E <?php ?>")).bytes());
  }

  @Test
  void the_thumbnail_inside_of_a_jfif_header_is_dropped() {
    byte[] header = Arrays.copyOfRange(jpeg, 6, AFTER_JFIF);
    header[12] = 1;
    header[13] = 1;
    byte[] upload =
        Pictures.join(
            Arrays.copyOf(jpeg, 2),
            Pictures.segment(0xE0, Pictures.join(header, new byte[3])),
            Arrays.copyOfRange(jpeg, AFTER_JFIF, jpeg.length));
    assertArrayEquals(jpeg, codec.read(upload).bytes());
  }

  @Test
  void adobes_colour_transform_is_kept() {
    byte[] upload = with(0xEE, "Adobe\0d\0\0\0\0\1");
    assertArrayEquals(upload, codec.read(upload).bytes());
    assertArrayEquals(upload, codec.read(with(0xEE, "Adobe\0d\0\0\0\0\1 and more")).bytes());
  }

  @Test
  void of_exif_only_the_orientation_is_kept() {
    byte[] kept = codec.read(turned(6, "GPS 52.5N 13.4E")).bytes();
    assertFalse(Pictures.contains(kept, "GPS"));
    assertArrayEquals(turned(6, ""), kept);
  }

  @Test
  void exif_that_says_upright_is_dropped() {
    assertArrayEquals(jpeg, codec.read(turned(1, "")).bytes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 255})
  void exif_that_says_nonsense_is_dropped(int orientation) {
    assertArrayEquals(jpeg, codec.read(turned(orientation, "")).bytes());
  }

  /// The picture is red on its left and blue on its right; where red is to be seen after turning.
  @ParameterizedTest
  @CsvSource({
    "2,400,240,390,10",
    "3,400,240,390,10",
    "4,400,240,10,10",
    "5,240,400,10,10",
    "6,240,400,10,10",
    "7,240,400,10,390",
    "8,240,400,10,390"
  })
  void the_thumbnail_stands_upright(int orientation, int width, int height, int x, int y) {
    BufferedImage thumbnail = Pictures.decode(codec.read(turned(orientation, "")).thumbnail());
    assertEquals(width, thumbnail.getWidth());
    assertEquals(height, thumbnail.getHeight());
    ThumbnailTest.assertColor(0xFF0000, thumbnail.getRGB(x, y));
    ThumbnailTest.assertColor(0x0000FF, thumbnail.getRGB(width - 1 - x, height - 1 - y));
  }

  @ParameterizedTest
  @CsvSource({"C3", "C9", "CA", "CF"})
  void rare_kinds_are_refused(String marker) {
    byte[] bad = jpeg.clone();
    bad[find(0xC0) + 1] = (byte) Integer.parseInt(marker, 16);
    assertEquals(
        new Problem.BrokenImage("Lossless, hierarchical and arithmetic JPEGs are not kept"),
        Pictures.refusal(codec, bad));
  }

  @ParameterizedTest
  @CsvSource({"4,12", "9,4", "9,2"}) // 12 bits; four colours (CMYK); two
  void rare_pixels_are_refused(int offset, int value) {
    byte[] bad = jpeg.clone();
    bad[find(0xC0) + offset] = (byte) value;
    assertEquals(
        new Problem.BrokenImage("JPEGs are kept in gray or RGB with 8 bits only, not in CMYK"),
        Pictures.refusal(codec, bad));
  }

  @Test
  void too_many_pixels_are_refused_by_the_header() {
    byte[] bad = jpeg.clone();
    Arrays.fill(bad, find(0xC0) + 5, find(0xC0) + 9, (byte) 0xFF);
    assertEquals(
        new Problem.TooLarge("picture", 25_000_000, "pixels"), Pictures.refusal(codec, bad));
  }

  @Test
  void a_second_picture_behind_the_first_is_cut_off() {
    assertArrayEquals(jpeg, codec.read(Pictures.join(jpeg, turned(6, "GPS"))).bytes());
  }

  @Test
  void more_scans_than_anybody_writes_are_refused() {
    byte[] progressive = Pictures.progressiveJpeg(20, 12);
    byte[] body = Arrays.copyOf(progressive, progressive.length - 2);
    byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 5, 0, 0};
    byte[] bomb = body;
    for (int i = 0; i < 40; i++) {
      bomb = Pictures.join(bomb, scan);
    }
    assertEquals(
        new Problem.BrokenImage("The JPEG has no header, or too many scans"),
        Pictures.refusal(codec, Pictures.join(bomb, new byte[] {(byte) 0xFF, (byte) 0xD9})));
  }

  @Test
  void restart_markers_and_stuffed_bytes_belong_to_the_scan() {
    byte[] body = Arrays.copyOf(jpeg, jpeg.length - 2);
    byte[] tail = {(byte) 0xFF, 0, (byte) 0xFF, (byte) 0xD0, 1, 2, (byte) 0xFF, (byte) 0xD7};
    byte[] end = {(byte) 0xFF, (byte) 0xD9};
    byte[] upload = Pictures.join(body, tail, end);
    assertArrayEquals(
        upload, JpegCleaner.clean(Pictures.join(upload, Pictures.latin("PK\3\4"))).bytes());
  }

  private int find(int marker) {
    for (int at = 2; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) marker) {
        return at;
      }
    }
    throw new AssertionError("no marker " + marker);
  }
}
