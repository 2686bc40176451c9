package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

class WorkQueueTest {
  private static final Problem BUSY =
      new Problem.Unavailable("Too many pictures are being read", Duration.ofSeconds(2));

  @Test
  void only_one_works_at_a_time_and_all_get_their_own_result() throws Exception {
    var queue = queue(1, 100, Duration.ofSeconds(30));
    var working = new AtomicInteger();
    List<Future<Integer>> results = new ArrayList<>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        int number = i;
        results.add(
            callers.submit(() ->
                queue.run(() -> {
                  assertEquals(1, working.incrementAndGet());
                  Thread.sleep(1);
                  working.decrementAndGet();
                  return number;
                })));
      }
    }
    for (int i = 0; i < 50; i++) {
      assertEquals(i, results.get(i).get());
    }
  }

  @Test
  void who_finds_the_queue_full_is_told_when_to_come_back() throws Exception {
    var queue = queue(1, 1, Duration.ofSeconds(30));
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> first = callers.submit(() -> queue.run(() -> blocked(begun, end)));
      begun.await();
      var refused = new CountDownLatch(9);
      List<Future<Boolean>> others = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        others.add(
            callers.submit(() -> {
              try {
                return queue.run(() -> true);
              } catch (Failure failure) {
                assertEquals(BUSY, failure.problem());
                refused.countDown();
                return false;
              }
            }));
      }
      refused.await(); // one waits, and nine do not
      end.countDown();
      assertTrue(first.get());
      int served = 0;
      for (Future<Boolean> other : others) {
        served += other.get() ? 1 : 0;
      }
      assertEquals(1, served);
    }
  }

  @Test
  void who_waits_too_long_is_told_when_to_come_back_and_is_not_served_behind_his_back()
      throws Exception {
    var queue = queue(1, 1, Duration.ofMillis(50));
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var served = new AtomicBoolean();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Problem> first = callers.submit(() -> refusal(queue, begun, end));
      begun.await();
      var failure =
          assertThrows(
              Failure.class,
              () ->
                  queue.run(() -> {
                    served.set(true);
                    return true;
                  }));
      assertEquals(BUSY, failure.problem());
      assertEquals(BUSY, first.get());
      end.countDown();
    }
    assertTrue(queue(1, 1, Duration.ofSeconds(30)).run(() -> true));
    assertFalse(served.get());
  }

  @Test
  void as_many_work_at_once_as_are_allowed_and_no_more() throws Exception {
    var queue = queue(3, 100, Duration.ofSeconds(30));
    var working = new AtomicInteger();
    var most = new AtomicInteger();
    var three = new CountDownLatch(3);
    List<Future<Boolean>> results = new ArrayList<>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) {
        results.add(
            callers.submit(() ->
                queue.run(() -> {
                  most.accumulateAndGet(working.incrementAndGet(), Math::max);
                  three.countDown();
                  three.await(); // for ever, if fewer work at once
                  Thread.sleep(1);
                  working.decrementAndGet();
                  return true;
                })));
      }
    }
    for (Future<Boolean> result : results) {
      assertTrue(result.get());
    }
    assertEquals(3, most.get());
  }

  @Test
  void work_is_done_on_a_daemon_thread_of_the_operating_system() {
    var queue = queue(1, 1, Duration.ofSeconds(30));
    assertFalse(queue.run(() -> Thread.currentThread().isVirtual()));
    assertTrue(queue.run(() -> Thread.currentThread().isDaemon()));
  }

  @Test
  void who_gives_up_leaves_his_place_to_another() throws Exception {
    var queue = queue(1, 1, Duration.ofMillis(500));
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Problem> first = callers.submit(() -> refusal(queue, begun, end));
      begun.await();
      assertThrows(Failure.class, () -> queue.run(() -> true)); // waited
      assertEquals(BUSY, first.get());
      Future<Boolean> next = callers.submit(() -> queue.run(() -> true));
      Thread.sleep(20); // it waits, and is not turned away
      end.countDown();
      assertTrue(next.get());
    }
  }

  @Test
  void a_failure_comes_out_as_it_was_thrown_and_the_next_is_served() {
    var queue = queue(1, 1, Duration.ofSeconds(30));
    Failure broken = Broken.because("The picture is cut short");
    assertSame(
        broken,
        assertThrows(
            Failure.class,
            () ->
                queue.run(() -> {
                  throw broken;
                })));
    assertTrue(queue.run(() -> true));
  }

  private static WorkQueue queue(int atOnce, int waiting, Duration wait) {
    return new WorkQueue(
        "test", "Too many pictures are being read", new WorkQueue.Limits(atOnce, waiting, wait));
  }

  private static Problem refusal(WorkQueue queue, CountDownLatch begun, CountDownLatch end) {
    return assertThrows(Failure.class, () -> queue.run(() -> blocked(begun, end))).problem();
  }

  private static boolean blocked(CountDownLatch begun, CountDownLatch end)
      throws InterruptedException {
    begun.countDown();
    end.await();
    return true;
  }
}
