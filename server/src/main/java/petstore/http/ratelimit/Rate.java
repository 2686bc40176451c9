package petstore.http.ratelimit;

import java.time.Duration;

/// How many tokens a bucket holds, and how fast they come back: as many in an hour, one after the
/// other.
///
/// @param perHour at least 1
public record Rate(int perHour) {
  /// The time in which an empty bucket becomes full.
  public static final Duration WINDOW = Duration.ofHours(1);

  public Rate {
    if (perHour < 1) {
      throw new IllegalArgumentException("a rate is at least 1/hour: " + perHour);
    }
  }

  /// The time in which one token comes back, in nanoseconds.
  long nanosPerToken() {
    return WINDOW.toNanos() / perHour;
  }

  /// The time in which all come back: the window, less a nanosecond for each token at most.
  long nanosUntilFull() {
    return nanosPerToken() * perHour;
  }
}
