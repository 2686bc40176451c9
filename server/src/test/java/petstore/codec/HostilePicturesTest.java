package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import petstore.core.images.ImageType;
import petstore.core.images.Picture;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

class HostilePicturesTest {
  private static final int MUTATIONS = 2_000;

  private final ImageIoCodec codec = new ImageIoCodec();
  private final Random random = new Random(20_260_101);

  private static final List<byte[]> SEEDS =
      List.of(
          Pictures.png(40, 30),
          Pictures.transparentPng(40, 30),
          Pictures.jpeg(40, 30),
          Pictures.progressiveJpeg(40, 30),
          Pictures.gif(40, 30),
          Pictures.LOSSY_WEBP,
          Pictures.LOSSLESS_WEBP,
          Pictures.LOSSLESS_ALPHA_WEBP,
          Pictures.LOSSY_ALPHA_WEBP,
          Pictures.ANIMATED_WEBP);

  @Test
  void a_mutated_picture_is_kept_or_refused_and_nothing_else() {
    int kept = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] upload = mutate(SEEDS.get(i % SEEDS.size()).clone());
      if (isKept(upload, "mutation " + i)) {
        kept++;
      } else {
        refused++;
      }
    }
    assertTrue(kept > MUTATIONS / 20 && refused > MUTATIONS / 20, kept + " kept");
  }

  private boolean isKept(byte[] upload, String name) {
    try {
      Picture picture =
          assertTimeoutPreemptively(Duration.ofSeconds(9), () -> codec.read(upload), name);
      assertEquals(picture.type(), ImageSniffer.sniff(picture.bytes()).orElseThrow(), name);
      return true;
    } catch (Failure failure) {
      boolean expected =
          switch (failure.problem()) {
            case Problem.BrokenImage _, Problem.NotAnImage _, Problem.TooLarge _ -> true;
            default -> false;
          };
      assertTrue(expected, () -> name + ": " + failure.problem());
      return false;
    }
  }

  private byte[] mutate(byte[] bytes) {
    byte[] changed = random.nextInt(8) == 0 ? shorten(bytes) : bytes;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length);
      changed[at] =
          switch (random.nextInt(3)) {
            case 0 -> (byte) random.nextInt(256);
            case 1 -> (byte) (changed[at] ^ 1 << random.nextInt(8));
            default -> (byte) -random.nextInt(2);
          };
    }
    return ImageSniffer.sniff(changed).equals(Optional.of(ImageType.PNG))
        ? withRightChecksums(changed)
        : changed;
  }

  private byte[] shorten(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(8));
    return Pictures.join(
        Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length), new byte[8]);
  }

  /// Or no mutated PNG would ever reach a decoder.
  private static byte[] withRightChecksums(byte[] png) {
    ByteBuffer bytes = ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length) {
      int length = bytes.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        return png;
      }
      var crc = new CRC32();
      crc.update(png, at + 4, length + 4);
      bytes.putInt(at + 8 + length, (int) crc.getValue());
      at += length + 12;
    }
    return png;
  }

  @Test
  void a_huge_picture_is_refused_at_once() {
    byte[] bomb = Pictures.pngOfSize(30_000, 30_000);
    Pictures.refusal(codec, bomb); // loads the classes
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      Pictures.refusal(codec, bomb);
      best = Math.min(best, System.nanoTime() - start);
    }
    long millis = Duration.ofNanos(best).toMillis();
    assertTrue(millis < 150, () -> millis + " ms");
  }
}
