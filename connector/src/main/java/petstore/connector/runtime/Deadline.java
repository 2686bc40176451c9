package petstore.connector.runtime;

import java.math.BigDecimal;
import java.time.Duration;

/// The point in time at which an action gives up.
///
/// @param at by [System#nanoTime()]
record Deadline(long at) {
  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /// As people read it, in seconds.
  static String text(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }

  /// What is left until then, in nanoseconds; 0 afterwards.
  long left() {
    return Math.max(0, at - System.nanoTime());
  }
}
