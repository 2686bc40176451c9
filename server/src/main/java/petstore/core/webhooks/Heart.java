package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Shows others that this node is alive, and knows whether they can have seen it.
final class Heart {
  // A second less than the others wait.
  private static final Duration FRESH = Duration.ofMillis(LaneRepository.PATIENCE_MILLIS - 1_000);

  private final UUID node;
  private final LaneRepository lanes;
  private final InstantSource clock;
  private volatile Instant last = Instant.EPOCH;
  private volatile boolean begun;

  Heart(UUID node, LaneRepository lanes, InstantSource clock) {
    this.node = node;
    this.lanes = lanes;
    this.clock = clock;
  }

  /// Beats once. Only one thread calls this.
  void beat() {
    Instant before = clock.instant();
    if (begun) {
      lanes.beat(node);
    } else {
      lanes.enter(node);
      begun = true;
    }
    last = before;
  }

  /// Whether nobody else can have taken this node for dead. Nobody knows when the clock was moved.
  boolean isFresh() {
    return Duration.between(last, clock.instant()).abs().compareTo(FRESH) < 0;
  }
}
