package petstore.http.ratelimit;

import java.time.Duration;

/// How a caller stands with a bucket.
///
/// @param taken whether there was a token to take, and it was taken
/// @param remaining how many tokens are left
/// @param nextNanos until another token is there; 0 when the bucket is full
/// @param fullNanos until all are there
public record Standing(Rate rate, boolean taken, int remaining, long nextNanos, long fullNanos) {
  private static final long SECOND = 1_000_000_000;

  /// @param missingNanos until the bucket is full
  static Standing of(Rate rate, boolean taken, long missingNanos) {
    long each = rate.nanosPerToken();
    long missingTokens = Math.ceilDiv(missingNanos, each);
    return new Standing(
        rate,
        taken,
        (int) (rate.perHour() - missingTokens),
        missingTokens == 0 ? 0 : missingNanos - (missingTokens - 1) * each,
        missingNanos);
  }

  /// Until another token is there, in seconds, rounded up: who waits that long gets one.
  public long nextSeconds() {
    return Math.ceilDiv(nextNanos, SECOND);
  }

  /// Until all tokens are there, in seconds, rounded up.
  public long fullSeconds() {
    return Math.ceilDiv(fullNanos, SECOND);
  }

  /// When it is worth trying again, in whole seconds.
  public Duration retryAfter() {
    return Duration.ofSeconds(Math.max(1, nextSeconds()));
  }
}
