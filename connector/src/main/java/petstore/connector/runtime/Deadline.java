package petstore.connector.runtime;

import java.math.BigDecimal;
import java.time.Duration;

/// The point in time at which an action gives up.
///
/// @param at by [System#nanoTime()]
record Deadline(long at) {
  /// So far away that nobody waits for it, and far from an overflow.
  private static final Duration FOREVER = Duration.ofDays(36_500);

  static Deadline in(Duration duration) {
    Duration bounded = duration.compareTo(FOREVER) > 0 ? FOREVER : duration;
    return new Deadline(System.nanoTime() + bounded.toNanos());
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
