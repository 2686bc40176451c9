package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Brings one delivery, and says what came of it.
final class Postman {
  private final Courier courier;
  private final LetterWriter writer;
  private final Slots slots;
  private final Heart heart;
  private final InstantSource clock;

  Postman(Courier courier, LetterWriter writer, Slots slots, Heart heart, InstantSource clock) {
    this.courier = courier;
    this.writer = writer;
    this.slots = slots;
    this.heart = heart;
    this.clock = clock;
  }

  /// Brings it when there is a place among those in flight.
  ///
  /// @param isFailing whether the receiver did not take several in a row
  Outcome bring(Delivery delivery, Target target, boolean isFailing) {
    return slots.in(isFailing, () -> bring(delivery, target));
  }

  // While it waited, the lane may have become another node's.
  private Outcome bring(Delivery delivery, Target target) {
    if (!heart.isFresh()) {
      return new Outcome.Untried(delivery);
    }
    Instant at = clock.instant();
    Letter letter = writer.write(delivery.message(), target.url(), target.secrets(at), at);
    Reply reply = sent(letter);
    Duration took = Duration.between(at, clock.instant());
    return new Outcome.Tried(
        delivery,
        new DeliveryAttempt(
            delivery.attempts() + 1, at, took.isNegative() ? Duration.ZERO : took, reply));
  }

  // A courier does not throw. If it has a defect, the letter is as good as not sent, and comes
  // again.
  private Reply sent(Letter letter) {
    try {
      return courier.send(letter);
    } catch (RuntimeException e) {
      return new Reply.Failed(Reply.Reason.CONNECTION_FAILED);
    }
  }
}
