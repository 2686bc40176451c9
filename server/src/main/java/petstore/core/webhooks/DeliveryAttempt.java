package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One try to bring a delivery.
///
/// @param number counts the attempts of a delivery, from 1
/// @param at when it began
/// @param duration how long it took. None where no connection came about: it would tell a host that
///   is not there from one that does not answer
/// @param reply what came of it
public record DeliveryAttempt(int number, Instant at, @Nullable Duration duration, Reply reply) {
  public DeliveryAttempt {
    if (reply.equals(new Reply.Failed(Reply.Reason.CONNECTION_FAILED))) {
      duration = null;
    }
  }

  /// How long it took, if that is told.
  public Optional<Duration> took() {
    return Optional.ofNullable(duration);
  }
}
