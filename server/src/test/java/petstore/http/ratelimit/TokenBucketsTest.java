package petstore.http.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private static final int THREADS = 64;
  private static final int TRIES = 1_000; // of each thread
  private static final Duration SECOND = Duration.ofSeconds(1);

  // near the end of what a clock of nanoseconds can show, so that it wraps around in the tests
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(90).toNanos());

  @Test
  void a_new_bucket_is_full_and_gives_what_it_holds() {
    var buckets = buckets(3);
    assertEquals(3, buckets.look("a").remaining());
    assertEquals(2, buckets.take("a").remaining());
    assertEquals(1, buckets.take("a").remaining());
    assertTrue(buckets.take("a").taken());
    assertFalse(buckets.take("a").taken());
    assertTrue(buckets.take("b").taken());
  }

  @Test
  void tokens_come_back_one_by_one() {
    var buckets = emptied(60);
    pass(Duration.ofSeconds(59));
    assertFalse(buckets.take("a").taken());
    pass(Duration.ofSeconds(1));
    assertTrue(buckets.take("a").taken());
    assertFalse(buckets.take("a").taken());
    pass(Duration.ofMinutes(3));
    assertEquals(3, buckets.look("a").remaining());
  }

  @Test
  void a_bucket_never_holds_more_than_its_rate() {
    var buckets = emptied(60);
    pass(Duration.ofDays(30));
    assertEquals(60, takeAll(buckets, 100));
  }

  @Test
  void who_is_refused_loses_nothing() {
    var buckets = emptied(60);
    assertEquals(0, takeAll(buckets, 1_000));
    pass(Duration.ofMinutes(1));
    assertEquals(1, takeAll(buckets, 1_000));
  }

  @Test
  void waiting_as_long_as_was_said_is_enough() {
    var buckets = emptied(7);
    pass(Duration.ofMillis(1_234));
    pass(buckets.take("a").retryAfter());
    assertTrue(buckets.take("a").taken());
    pass(Duration.ofSeconds(buckets.look("a").fullSeconds()));
    assertEquals(7, buckets.look("a").remaining());
    assertEquals(0, buckets.look("a").nextSeconds());
  }

  @Test
  void a_rate_that_divides_the_hour_unevenly_is_kept() {
    assertEquals(7_001, takeAll(buckets(7_001), 10_000));
    assertEquals(3, takeAll(buckets(Integer.MAX_VALUE), 3));
    assertThrows(IllegalArgumentException.class, () -> new Rate(0));
  }

  @Test
  void many_threads_get_exactly_what_there_is() throws Exception {
    var buckets = buckets(1_000);
    assertEquals(1_000, takenByThreads(buckets, () -> {}));
  }

  @Test
  void many_threads_get_exactly_what_comes_back_meanwhile() throws Exception {
    var buckets = emptied(3_600); // one a second comes back
    int seconds = 500;
    long taken =
        takenByThreads(buckets, () -> IntStream.range(0, seconds).forEach(_ -> pass(SECOND)));
    taken += takeAll(buckets, 10_000);
    assertEquals(seconds, taken);
  }

  @Test
  void memory_is_bounded_and_the_longest_unused_are_forgotten() {
    var buckets = new TokenBuckets<String>(new Rate(5), 6_400, now::get);
    assertEquals(5, takeAll(buckets, 5));
    for (int i = 0; i < 50_000; i++) {
      buckets.take("other " + i);
      if (i % 50 == 0) {
        assertFalse(buckets.take("a").taken(), "who is still there is not forgotten");
      }
    }
    assertTrue(buckets.size() <= 6_400, () -> "there are " + buckets.size());
    assertTrue(buckets.size() > 6_000, () -> "there are " + buckets.size());
    assertEquals(5, buckets.look("other 0").remaining());
    assertEquals(4, buckets.look("other 49999").remaining());
  }

  @Test
  void full_buckets_are_forgotten_when_others_come() {
    var buckets = buckets(5);
    IntStream.range(0, 5_000).forEach(i -> buckets.take("old " + i));
    assertEquals(5_000, buckets.size());
    pass(Duration.ofHours(1));
    IntStream.range(0, 5_000).forEach(i -> buckets.take("new " + i));
    assertTrue(buckets.size() < 5_500, () -> "there are " + buckets.size());
  }

  @Test
  void looking_makes_no_bucket() {
    var buckets = buckets(5);
    buckets.look("a");
    assertEquals(0, buckets.size());
  }

  private TokenBuckets<String> buckets(int perHour) {
    return new TokenBuckets<>(new Rate(perHour), 100_000, now::get);
  }

  private TokenBuckets<String> emptied(int perHour) {
    var buckets = buckets(perHour);
    assertEquals(perHour, takeAll(buckets, perHour));
    return buckets;
  }

  /// How many tokens all threads together got, while something else happened.
  private static long takenByThreads(TokenBuckets<String> buckets, Runnable meanwhile)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var start = new CountDownLatch(1);
      var results = new ArrayList<Future<Integer>>();
      for (int i = 0; i < THREADS; i++) {
        results.add(
            threads.submit(() -> {
              start.await();
              return takeAll(buckets, TRIES);
            }));
      }
      start.countDown();
      meanwhile.run();
      long taken = 0;
      for (Future<Integer> result : results) {
        taken += result.get();
      }
      return taken;
    }
  }

  private static int takeAll(TokenBuckets<String> buckets, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      if (buckets.take("a").taken()) {
        taken++;
      }
    }
    return taken;
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
