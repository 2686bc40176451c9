package petstore.core.payments;

import java.time.Duration;
import java.time.Instant;

/// How long those who ask the gateway are waited for.
///
/// @param timeout of a call
record Patience(Duration timeout) {
  private static final Duration SPARE = Duration.ofSeconds(1);

  /// As long as this, a server that begins now may be busy: it asks twice, and writes.
  Instant busyUntil(Instant now) {
    return now.plus(timeout.multipliedBy(2)).plus(SPARE);
  }

  /// When to look after a payment that somebody deals with now: they are done by then.
  Instant checkAt(Instant now) {
    return busyUntil(now).plus(SPARE);
  }
}
