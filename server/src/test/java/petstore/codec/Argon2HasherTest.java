package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.codec.Argon2.Cost;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

class Argon2HasherTest {
  private static final Cost CHEAP = new Cost(32, 1, 1);
  private static final String HASH =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private final List<Cost> made = new CopyOnWriteArrayList<>();
  private final Argon2Hasher hasher = hasher(CHEAP, new BouncyArgon2(32));

  private Argon2Hasher hasher(Cost cost, Argon2 argon2) {
    Argon2 counted =
        (password, salt, asked, length) -> {
          made.add(asked);
          return argon2.tag(password, salt, asked, length);
        };
    var limits = new WorkQueue.Limits(1, 32, Duration.ofSeconds(30));
    return new Argon2Hasher(
        new SecureRandom(), cost, new WorkQueue("test", "busy", limits), counted);
  }

  /// From the reference implementation, `test.c` of github.com/P-H-C/phc-winner-argon2; the first
  /// one, at our own cost, by its command `argon2`.
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "password"
            + " $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "password"
            + " $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "password"
            + " $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "password"
            + " $argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
        "differentpassword"
            + " $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
        "password"
            + " $argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw"
      })
  void hashes_of_the_reference_implementation_are_read(String password, String hash) {
    assertTrue(hasher.matches(password, hash));
    assertFalse(hasher.matches(password + " ", hash));
  }

  @Test
  void our_cost_is_that_of_owasp_and_the_hash_a_phc_string() {
    var ours = new Argon2Hasher(new SecureRandom());
    String hash = ours.hash("correct horse");
    assertTrue(
        hash.matches(
            "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"),
        hash);
    assertTrue(ours.matches("correct horse", hash));
    assertFalse(ours.matches("correct horsf", hash));
    assertTrue(ours.isCurrent(hash));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "abc123", "\u0000", "a\u0000b", "Pässwörd", "🐕🐈‍⬛", "a\r\nb", "\uFFFF"})
  void any_text_is_a_password(String password) {
    String hash = hasher.hash(password);
    assertTrue(hasher.matches(password, hash));
    assertFalse(hasher.matches(password + "\u0000", hash));
    assertFalse(hasher.matches(password + "x", hash));
  }

  @Test
  void what_comes_after_a_nul_counts() {
    assertFalse(hasher.matches("a\u0000b", hasher.hash("a\u0000c")));
    assertFalse(hasher.matches("a", hasher.hash("a\u0000")));
    assertFalse(hasher.matches("", hasher.hash("\u0000")));
  }

  @Test
  void long_passwords_are_not_cut_off() {
    String password = "🐕".repeat(256);
    String hash = hasher.hash(password);
    assertTrue(hasher.matches(password, hash));
    assertFalse(hasher.matches(password.substring(2) + "🐈", hash));
  }

  @Test
  void the_same_password_gives_another_hash_each_time() {
    assertNotEquals(hasher.hash("abc123"), hasher.hash("abc123"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc123",
        "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$t=2,m=256,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=0256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=-256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4A3",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ=$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4=",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR_uIPnA4rEsF5h7TKyQwu9U1bMCHGi_4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4\n",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4$x",
      })
  void what_is_no_hash_is_refused_without_repeating_it(String text) {
    var e = assertThrows(IllegalArgumentException.class, () -> hasher.matches("password", text));
    assertEquals("this is not a hash of a password", e.getMessage());
    assertFalse(hasher.isCurrent(text));
    assertEquals(List.of(), made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=65537,t=2,p=1",
        "m=4194304,t=2,p=1",
        "m=2147483647,t=2,p=1",
        "m=99999999999999999999,t=2,p=1",
        "m=256,t=100,p=1",
        "m=256,t=2147483647,p=1",
        "m=256,t=2,p=10",
        "m=256,t=2,p=16777215"
      })
  void a_hash_that_would_take_absurd_time_or_memory_is_refused(String cost) {
    String text = HASH.replace("m=256,t=2,p=1", cost);
    assertThrows(IllegalArgumentException.class, () -> hasher.matches("password", text));
    assertEquals(List.of(), made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=33,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
        "$argon2id$v=19$m=32,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
        "$argon2id$v=19$m=32,t=1,p=2$AAAAAAAAAAAAAAAAAAAAAA$",
        "$argon2id$v=19$m=32,t=1,p=1$AAAAAAAAAAA$"
      })
  void a_hash_made_in_another_way_is_not_current(String start) {
    assertFalse(hasher.isCurrent(start + "A".repeat(43)));
  }

  @Test
  void a_hash_made_in_our_way_is_current_and_to_know_it_takes_no_hash() {
    assertTrue(
        hasher.isCurrent("$argon2id$v=19$m=32,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(43)));
    assertFalse(
        hasher.isCurrent("$argon2id$v=19$m=32,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(22)));
    assertEquals(List.of(), made);
  }

  @Test
  void to_pretend_is_as_much_work_as_to_match() {
    String hash = hasher.hash("abc123");
    made.clear();
    hasher.matches("abc123", hash);
    hasher.matches("abc124", hash);
    hasher.pretend("abc123");
    assertEquals(List.of(CHEAP, CHEAP, CHEAP), made);
  }

  @Test
  void the_memory_of_one_hash_does_not_show_in_the_next() {
    Argon2 argon2 = new BouncyArgon2(512);
    var small = new Cost(64, 2, 1);
    var large = new Cost(512, 1, 4);
    byte[] salt = new byte[16];
    byte[] password = {1, 2, 3};
    byte[] fresh = new BouncyArgon2(64).tag(password, salt, small, 32);
    for (int i = 0; i < 5; i++) {
      argon2.tag(new byte[] {9}, salt, large, 64);
      assertArrayEquals(fresh, argon2.tag(password, salt, small, 32));
    }
  }

  @Test
  void beyond_those_who_wait_one_is_told_to_come_back() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    Argon2 slow =
        (password, salt, cost, length) -> {
          begun.countDown();
          await(end);
          return new byte[length];
        };
    var busy = hasher(CHEAP, slow);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = callers.submit(() -> busy.hash("abc123"));
      begun.await();
      var refused = new CountDownLatch(168);
      List<Future<Boolean>> others = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        others.add(callers.submit(() -> isServed(busy, refused)));
      }
      refused.await();
      assertEquals(
          new Problem.Unavailable("busy", Duration.ofSeconds(2)),
          assertThrows(Failure.class, () -> busy.pretend("abc123")).problem());
      assertThrows(Failure.class, () -> busy.matches("abc123", HASH));
      assertThrows(Failure.class, () -> busy.hash("abc123"));
      end.countDown();
      first.get();
      int served = 0;
      for (Future<Boolean> other : others) {
        served += other.get() ? 1 : 0;
      }
      assertEquals(32, served);
    }
  }

  private static boolean isServed(Argon2Hasher hasher, CountDownLatch refused) {
    try {
      hasher.matches("abc123", HASH);
      return true;
    } catch (Failure _) {
      refused.countDown();
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_hash_shows_neither_salt_nor_tag() {
    assertEquals(
        "Argon2Hash[Cost[memory=256, passes=2, lanes=1]]",
        Argon2Hash.parse(HASH).orElseThrow().toString());
  }
}
