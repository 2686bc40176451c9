package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import petstore.core.images.ImageType;
import petstore.core.kernel.Problem;

class GifCleanerTest {
  private final ImageIoCodec codec = new ImageIoCodec();
  private final byte[] gif = Pictures.gif(20, 12);

  /// Where the blocks begin, behind the global colour table.
  private final int blocks = 13 + (3 << ((gif[10] & 7) + 1));

  private byte[] with(byte[] block) {
    return Pictures.insert(gif, blocks, block);
  }

  @Test
  void comments_texts_and_application_data_are_dropped() {
    assertArrayEquals(gif, codec.read(with(Pictures.latin("!\u00FE\6secret\0"))).bytes());
    assertArrayEquals(gif, codec.read(with(Pictures.latin("!\u0001\6secret\0"))).bytes());
    assertArrayEquals(
        gif, codec.read(with(Pictures.latin("!\u00FF\u000BNETSCAPE2.0\3\1\0\0\0"))).bytes());
  }

  @Test
  void transparency_is_kept() {
    byte[] transparent = control(0, gif);
    assertArrayEquals(transparent, codec.read(transparent).bytes());
    assertEquals(ImageType.PNG, codec.read(transparent).thumbnailType());
    assertEquals(ImageType.JPEG, codec.read(gif).thumbnailType());
  }

  @Test
  void of_many_frames_the_first_is_kept() {
    byte[] frame = Arrays.copyOfRange(gif, blocks, gif.length - 1);
    var animation = new ByteArrayOutputStream();
    animation.write(gif, 0, gif.length - 1);
    for (int i = 1; i < 10_000; i++) {
      animation.writeBytes(frame);
    }
    animation.write(0x3B);
    assertArrayEquals(gif, codec.read(animation.toByteArray()).bytes());
  }

  @Test
  void the_transparency_of_later_frames_is_dropped() {
    byte[] frame = Arrays.copyOfRange(control(0, gif), blocks, gif.length + 8);
    byte[] upload = Pictures.join(Arrays.copyOf(gif, gif.length - 1), frame);
    assertArrayEquals(gif, codec.read(upload).bytes());
  }

  @Test
  void a_block_that_does_not_exist_is_broken() {
    assertEquals(
        new Problem.BrokenImage("The GIF is damaged: a block does not belong there"),
        Pictures.refusal(codec, with(new byte[] {0x55})));
  }

  @Test
  void a_gif_without_frames_is_broken() {
    byte[] empty = Pictures.join(Arrays.copyOf(gif, blocks), new byte[] {0x3B});
    assertEquals(new Problem.BrokenImage("The GIF has no pixels"), Pictures.refusal(codec, empty));
  }

  @Test
  void too_many_pixels_are_refused_by_the_screen_and_by_the_frame() {
    var tooLarge = new Problem.TooLarge("picture", 25_000_000, "pixels");
    byte[] screen = gif.clone();
    Arrays.fill(screen, 6, 10, (byte) 0xFF);
    assertEquals(tooLarge, Pictures.refusal(codec, screen));
    byte[] frame = gif.clone();
    Arrays.fill(frame, blocks + 5, blocks + 9, (byte) 0xFF);
    assertEquals(tooLarge, Pictures.refusal(codec, frame));
  }

  /// The same with a graphic control extension, which makes one colour transparent.
  private byte[] control(int transparent, byte[] bytes) {
    byte[] control = {0x21, (byte) 0xF9, 4, 1, 0, 0, (byte) transparent, 0};
    for (int index = transparent; index < 256; index++) {
      control[6] = (byte) index;
      byte[] upload = Pictures.insert(bytes, blocks, control);
      if (Pictures.decode(upload).getRGB(1, 1) >>> 24 == 0) {
        return upload;
      }
    }
    throw new AssertionError("red is not in the table");
  }
}
