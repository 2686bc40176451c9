package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// How many get through a turnstile, and when.
final class TurnstileTest {
  private static final Turnstile.Rule ONE = (under, _) -> under < 1;

  @Test
  void one_comes_after_the_other() throws Exception {
    var turnstile = new Turnstile(10, Duration.ofSeconds(10));
    var first = turnstile.enter("thing", "here", ONE).orElseThrow();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var second = threads.submit(() -> turnstile.enter("thing", "here", ONE).isPresent());
      Thread.sleep(50);
      assertFalse(second.isDone());
      first.close();
      assertTrue(second.get());
    }
  }

  @Test
  void two_things_have_nothing_to_do_with_each_other() {
    var turnstile = new Turnstile(0, Duration.ofSeconds(10));
    assertTrue(turnstile.enter("one", "here", ONE).isPresent());
    assertTrue(turnstile.enter("two", "here", ONE).isPresent());
  }

  @Test
  void nobody_waits_for_ever() {
    var turnstile = new Turnstile(10, Duration.ofMillis(20));
    assertTrue(turnstile.enter("thing", "here", ONE).isPresent());
    assertEquals(Optional.empty(), turnstile.enter("thing", "here", ONE));
  }

  @Test
  void only_so_many_wait() throws Exception {
    var turnstile = new Turnstile(1, Duration.ofSeconds(10));
    var first = turnstile.enter("thing", "here", ONE).orElseThrow();
    var second = new FutureTask<>(() -> turnstile.enter("thing", "here", ONE).isPresent());
    Thread waiting = Thread.ofPlatform().start(second);
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    assertEquals(Optional.empty(), turnstile.enter("thing", "here", ONE));
    first.close();
    assertTrue(second.get());
  }

  @Test
  void who_is_refused_takes_no_place() {
    var turnstile = new Turnstile(10, Duration.ofSeconds(10));
    var refusal = new Failure(new Problem.WrongCredentials());
    assertThrows(
        Failure.class,
        () ->
            turnstile.enter(
                "thing",
                "here",
                (_, _) -> {
                  throw refusal;
                }));
    assertTrue(turnstile.enter("thing", "here", ONE).isPresent());
  }

  @Test
  void the_rule_hears_where_those_under_way_came_from() {
    var turnstile = new Turnstile(10, Duration.ofSeconds(10));
    Turnstile.Rule oneFromEach = (_, fromHere) -> fromHere == 0;
    assertTrue(turnstile.enter("thing", "here", oneFromEach).isPresent());
    var there = turnstile.enter("thing", "there", oneFromEach).orElseThrow();
    there.close();
    assertTrue(turnstile.enter("thing", "there", oneFromEach).isPresent());
  }

  @Test
  void who_waits_is_told_when_the_server_stops() throws Exception {
    var turnstile = new Turnstile(10, Duration.ofSeconds(10));
    var first = turnstile.enter("thing", "here", ONE).orElseThrow();
    Thread.currentThread().interrupt();
    Failure failure = assertThrows(Failure.class, () -> turnstile.enter("thing", "here", ONE));
    assertTrue(Thread.interrupted());
    assertTrue(failure.problem() instanceof Problem.Unavailable);
    first.close();
    assertTrue(turnstile.enter("thing", "here", ONE).isPresent());
  }
}
