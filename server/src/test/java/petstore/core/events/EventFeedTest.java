package petstore.core.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import petstore.core.kernel.Tenant;

@Timeout(30)
class EventFeedTest {
  private static final Tenant SHOP = Tenant.DEFAULT;
  private static final Tenant OTHER = new Tenant(UUID.randomUUID());
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ListedEvents log = new ListedEvents();
  private final EventFeed feed = new EventFeed(log, 10);

  private static List<Long> positions(List<EventLog.Entry> entries) {
    return entries.stream().map(EventLog.Entry::position).toList();
  }

  private static List<Long> all(Follower follower) {
    var all = new ArrayList<Long>();
    for (var next = follower.next(AT_ONCE); !next.isEmpty(); next = follower.next(AT_ONCE)) {
      all.addAll(positions(next));
    }
    return all;
  }

  private void happen(Tenant tenant, int count) {
    log.happen(tenant, count);
    feed.read(100);
  }

  @Test
  void who_follows_is_told_what_happens_from_then_on_in_their_shop() {
    log.happen(SHOP, 3);
    try (Follower follower = feed.follow(SHOP, feed.last())) {
      assertEquals(3, follower.position());
      assertEquals(List.of(), follower.next(AT_ONCE));
      log.happen(OTHER, 2);
      log.happen(SHOP, 2);
      feed.read(100);
      assertEquals(List.of(6L, 7L), positions(follower.next(AT_ONCE)));
      log.happen(OTHER, 1);
      feed.read(100);
      assertEquals(List.of(), follower.next(AT_ONCE));
      assertEquals(8, follower.position(), "nothing of theirs is before that");
    }
  }

  @Test
  void who_waits_is_told_at_once() throws Exception {
    try (Follower follower = feed.follow(SHOP, feed.last())) {
      var told = CompletableFuture.supplyAsync(() -> follower.next(LONG));
      log.happen(SHOP, 1);
      feed.read(100);
      assertEquals(List.of(1L), positions(told.get(5, TimeUnit.SECONDS)));
    }
  }

  @Test
  void who_is_told_while_they_wait_for_the_store_does_not_wait_again() throws Exception {
    log.happen(OTHER, 30);
    try (Follower follower = feed.follow(SHOP, feed.last() - 20)) {
      log.meanwhile.add(() -> happen(OTHER, 20));
      log.meanwhile.add(() -> {
        happen(SHOP, 1);
        LockSupport.park(); // as for a connection to the store, which is there by now
      });
      var told = CompletableFuture.supplyAsync(() -> follower.next(LONG));
      assertEquals(List.of(51L), positions(told.get(5, TimeUnit.SECONDS)));
    }
  }

  @Test
  void who_waits_asks_the_store_for_nothing() {
    try (Follower one = feed.follow(SHOP, feed.last());
        Follower two = feed.follow(SHOP, feed.last())) {
      log.happen(SHOP, 5);
      feed.read(100);
      int before = log.reads.get();
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), all(one));
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), all(two));
      assertEquals(before, log.reads.get());
    }
  }

  @Test
  void waiting_ends_for_good_when_somebody_says_so() throws Exception {
    try (Follower follower = feed.follow(SHOP, feed.last())) {
      var told = CompletableFuture.supplyAsync(() -> follower.next(LONG));
      follower.wake();
      assertEquals(List.of(), told.get(5, TimeUnit.SECONDS));
      assertEquals(List.of(), follower.next(LONG), "returns at once");
    }
  }

  @Test
  void who_was_away_goes_on_where_they_were_however_far_behind() {
    log.happen(SHOP, 500);
    feed.read(1_000);
    for (long position : new long[] {0, 1, 250, 489, 490, 491, 499, 500}) {
      try (Follower follower = feed.follow(SHOP, position)) {
        assertFalse(follower.missed());
        assertEquals(LongStream.rangeClosed(position + 1, 500).boxed().toList(), all(follower));
      }
    }
  }

  @Test
  void who_falls_behind_what_is_in_memory_misses_nothing() {
    try (Follower follower = feed.follow(SHOP, feed.last())) {
      log.happen(SHOP, 7);
      feed.read(100);
      assertEquals(7, follower.next(AT_ONCE).size());
      log.happen(SHOP, 300);
      while (feed.read(100) > 0) {}
      assertEquals(LongStream.rangeClosed(8, 307).boxed().toList(), all(follower));
    }
  }

  @Test
  void what_is_behind_the_newest_of_other_servers_comes_once() {
    log.happen(SHOP, 20);
    feed.read(100);
    log.happen(SHOP, 5); // written by another server, not read here yet
    try (Follower ahead = feed.follow(SHOP, 25);
        Follower behind = feed.follow(SHOP, 3)) {
      assertFalse(ahead.missed());
      assertEquals(LongStream.rangeClosed(4, 25).boxed().toList(), all(behind));
      feed.read(100);
      assertEquals(List.of(), all(ahead));
      assertEquals(List.of(), all(behind));
      log.happen(SHOP, 1);
      feed.read(100);
      assertEquals(List.of(26L), all(ahead));
      assertEquals(List.of(26L), all(behind));
    }
  }

  @Test
  void who_asks_for_what_is_not_kept_any_more_hears_that() {
    log.happen(SHOP, 100);
    log.deleteBefore(Instant.EPOCH, 0, 50);
    try (Follower late = feed.follow(SHOP, 49);
        Follower just = feed.follow(SHOP, 50)) {
      assertTrue(late.missed());
      assertEquals(50, late.position());
      assertEquals(51L, all(late).getFirst());
      assertFalse(just.missed());
    }
  }

  @Test
  void who_names_a_position_that_never_was_hears_that_and_begins_now() {
    log.happen(SHOP, 5);
    try (Follower follower = feed.follow(SHOP, 1_000)) {
      assertTrue(follower.missed());
      assertEquals(5, follower.position());
    }
  }

  @Test
  void a_server_that_starts_has_the_newest_in_memory() {
    log.happen(SHOP, 100);
    feed.follow(SHOP, feed.last()).close();
    int before = log.reads.get();
    try (Follower follower = feed.follow(SHOP, 95)) {
      assertEquals(List.of(96L, 97L, 98L, 99L, 100L), all(follower));
    }
    assertEquals(before, log.reads.get());
  }
}
