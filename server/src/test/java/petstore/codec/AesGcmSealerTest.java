package petstore.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmSealerTest {
  private static final RandomGenerator RANDOM = new SecureRandom();

  private final AesGcmSealer sealer = new AesGcmSealer(key(1), RANDOM);

  private static byte[] key(int seed) {
    var key = new byte[32];
    key[0] = (byte) seed;
    return key;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc123", "Pässwörd 🐕", "a\u0000b\r\n"})
  void a_seal_opens_to_what_was_sealed(String text) {
    assertEquals(text, sealer.open(sealer.seal(text)));
  }

  @Test
  void the_same_text_gives_another_seal_each_time() {
    assertNotEquals(sealer.seal("abc123"), sealer.seal("abc123"));
  }

  @Test
  void a_seal_names_its_version_and_does_not_show_the_text() {
    String seal = sealer.seal("abc123abc123");
    assertTrue(seal.matches("v1\\.[A-Za-z0-9_-]+"), seal);
    byte[] bytes = Base64.getUrlDecoder().decode(seal.substring(3));
    assertEquals(12 + 12 + 16, bytes.length);
    assertFalse(new String(bytes, UTF_8).contains("abc123"));
  }

  @Test
  void a_seal_of_another_key_does_not_open() {
    String foreign = new AesGcmSealer(key(2), RANDOM).seal("abc123");
    var e = assertThrows(IllegalStateException.class, () -> sealer.open(foreign));
    assertEquals("the seal is broken or was made with another key", e.getMessage());
  }

  @Test
  void a_seal_with_any_bit_flipped_does_not_open() {
    byte[] good = Base64.getUrlDecoder().decode(sealer.seal("abc123").substring(3));
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      String seal = "v1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bad);
      assertThrows(IllegalStateException.class, () -> sealer.open(seal));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1.", "v1.AAAA", "v1.secret text!", "abc123", "V1.AAAA", "v2.AAAA"})
  void what_is_no_seal_is_refused_without_repeating_it(String text) {
    var e = assertThrows(IllegalStateException.class, () -> sealer.open(text));
    assertEquals("this is not a seal", e.getMessage());
    assertEquals(null, e.getCause());
  }

  @Test
  void a_seal_of_another_version_does_not_open() {
    String seal = sealer.seal("abc123").replace("v1.", "v2.");
    assertThrows(IllegalStateException.class, () -> sealer.open(seal));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void a_key_of_another_length_is_refused(int length) {
    assertThrows(IllegalArgumentException.class, () -> new AesGcmSealer(new byte[length], RANDOM));
  }

  @Test
  void many_threads_share_one_sealer() throws Exception {
    List<Future<Boolean>> results = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2_000; i++) {
        String text = "secret " + i;
        results.add(threads.submit(() -> sealer.open(sealer.seal(text)).equals(text)));
      }
    }
    for (Future<Boolean> result : results) {
      assertTrue(result.get());
    }
  }
}
