package petstore.core.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import petstore.core.kernel.Failure;

/// Takes the lanes in which something is due, and has each worked off on a thread of its own.
final class Dispatcher {
  private final UUID node;
  private final LaneRepository lanes;
  private final Heart heart;
  private final Executor threads;
  private final InstantSource clock;
  private final ConcurrentHashMap<Lane.Key, CountDownLatch> running = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  Dispatcher(UUID node, LaneRepository lanes, Heart heart, Executor threads, InstantSource clock) {
    this.node = node;
    this.lanes = lanes;
    this.heart = heart;
    this.threads = threads;
    this.clock = clock;
  }

  /// Whether letters may be sent.
  boolean mayGoOn() {
    return !stopped && heart.isFresh();
  }

  /// Takes lanes.
  ///
  /// @param limit the most that are taken
  /// @return how many were: when it is `limit`, there may be more
  int run(int limit, LaneRun.Parts parts) {
    if (!mayGoOn()) {
      return 0;
    }
    List<Lane> taken = lanes.claim(node, clock.instant(), Set.copyOf(running.keySet()), limit);
    taken.forEach(lane -> start(lane, parts));
    return taken.size();
  }

  private void start(Lane lane, LaneRun.Parts parts) {
    var end = new CountDownLatch(1);
    running.put(lane.key(), end);
    threads.execute(() -> {
      try {
        new LaneRun(lane, parts).run();
      } catch (Failure e) {
        // The store cannot be reached. The lane stays this node's, and is begun again when it can.
      } finally {
        running.remove(lane.key());
        end.countDown();
      }
    });
  }

  /// Sends no more letters, waits for those in flight, and gives all lanes back; once.
  void stop(Duration patience) {
    if (stopped) {
      return;
    }
    stopped = true;
    long left = patience.toMillis();
    try {
      long end = clock.millis() + left;
      for (CountDownLatch run : List.copyOf(running.values())) {
        run.await(Math.max(0, end - clock.millis()), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lanes.leave(node);
  }
}
