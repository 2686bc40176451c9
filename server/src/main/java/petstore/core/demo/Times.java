package petstore.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Moments of the past, to the millisecond.
final class Times {
  private Times() {}

  /// A moment from one to another.
  static Instant between(Instant from, Instant to, RandomGenerator random) {
    long millis = Duration.between(from, to).toMillis();
    return from.plusMillis(millis <= 0 ? 0 : random.nextLong(millis));
  }

  /// A moment so many minutes ago, from the least to the most.
  static Instant ago(Instant now, long least, long most, RandomGenerator random) {
    return between(
        now.minus(Duration.ofMinutes(most)), now.minus(Duration.ofMinutes(least)), random);
  }
}
