package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Chore;

class BackgroundChoresTest {
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final Duration SELDOM = Duration.ofMinutes(5);

  @Test
  void a_chore_that_fails_is_done_again_and_keeps_no_other_from_being_done() throws Exception {
    var tries = new CountDownLatch(3);
    var others = new CountDownLatch(3);
    var failing =
        new Chore(
            "failing",
            OFTEN,
            _ -> {
              tries.countDown();
              throw new IllegalStateException("planted");
            });
    var other =
        new Chore(
            "other",
            OFTEN,
            _ -> {
              others.countDown();
              return 0;
            });
    var chores = new BackgroundChores(List.of(failing, other));
    chores.start();
    assertTrue(tries.await(10, TimeUnit.SECONDS));
    assertTrue(others.await(10, TimeUnit.SECONDS));
    assertTimeoutPreemptively(Duration.ofSeconds(10), chores::stop);
  }

  @Test
  void a_chore_that_fails_is_not_tried_as_often_as_it_is_done() throws Exception {
    var tries = new AtomicInteger();
    var again = new CountDownLatch(2);
    var failing =
        new Chore(
            "failing",
            Duration.ofMillis(1),
            _ -> {
              tries.incrementAndGet();
              again.countDown();
              throw new IllegalStateException("planted");
            });
    var chores = new BackgroundChores(List.of(failing));
    chores.start();
    assertTrue(again.await(10, TimeUnit.SECONDS));
    chores.stop();
    assertEquals(2, tries.get());
  }

  @Test
  void what_is_left_is_done_without_waiting() throws Exception {
    var left = new AtomicInteger(250);
    var empty = new CountDownLatch(1);
    var chore =
        new Chore(
            "many",
            SELDOM,
            most -> {
              int done = Math.min(most, left.get());
              if (left.addAndGet(-done) == 0) {
                empty.countDown();
              }
              return done;
            });
    var chores = new BackgroundChores(List.of(chore));
    chores.start();
    assertTrue(empty.await(10, TimeUnit.SECONDS));
    chores.stop();
    assertEquals(0, left.get());
  }

  @Test
  void it_stops_while_it_waits_and_before_it_began() {
    var idle = new BackgroundChores(List.of(new Chore("idle", SELDOM, _ -> 0)));
    idle.start();
    assertTimeoutPreemptively(Duration.ofSeconds(10), idle::stop);
    var never = new BackgroundChores(List.of(new Chore("never", SELDOM, _ -> 0)));
    assertTimeoutPreemptively(Duration.ofSeconds(10), never::stop);
  }
}
