package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When what was not taken is tried again.
final class RetrySchedule {
  /// How long after the first attempt, the second, and so on.
  static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /// The most that a receiver may ask for.
  static final Duration LONGEST_WISH = Duration.ofHours(1);

  private static final double JITTER = 0.1;
  private static final int GONE = 410;

  private final RandomGenerator random;

  RetrySchedule(RandomGenerator random) {
    this.random = random;
  }

  /// When to try again; nothing: not any more.
  ///
  /// @param attempts how many there were, at least one
  /// @param reply to the last of them, which did not take it
  Optional<Instant> next(int attempts, Reply reply, Instant now) {
    if (attempts > DELAYS.size() || isGone(reply)) {
      return Optional.empty();
    }
    Instant planned = now.plus(scattered(DELAYS.get(attempts - 1)));
    return Optional.of(wish(reply, now).filter(planned::isBefore).orElse(planned));
  }

  /// Whether a receiver says that it will never take anything again.
  static boolean isGone(Reply reply) {
    return reply instanceof Reply.Answered(int status, _, _) && status == GONE;
  }

  // Not earlier than the receiver wants, if it is overloaded (RFC 9110 section 10.2.3).
  private static Optional<Instant> wish(Reply reply, Instant now) {
    return reply instanceof Reply.Answered(int status, _, Optional<Instant> at)
            && (status == 429 || status == 503)
        ? at.map(wish -> earlier(wish, now.plus(LONGEST_WISH)))
        : Optional.empty();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  // So that what failed together does not come together again.
  private Duration scattered(Duration delay) {
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis(Math.round(delay.toMillis() * factor));
  }
}
