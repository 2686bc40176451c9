package petstore.core.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is told to an endpoint, until it was taken.
///
/// @param id of the delivery (UUID version 7)
/// @param lane the endpoint; or the request, for what is told but once
/// @param queue of those of a lane with the same queue, one is told after the other: the subject,
///   or the delivery itself when it waits for nobody
/// @param place in its queue
/// @param attempts how many there were
/// @param nextAt when the next attempt is due; none: it is finished, or waits for another one
/// @param updatedAt when its state or its attempts last changed
public record Delivery(
    UUID id,
    UUID lane,
    UUID queue,
    long place,
    Message message,
    State state,
    int attempts,
    @Nullable Instant nextAt,
    Instant createdAt,
    Instant updatedAt) {
  /// How far a delivery has come.
  public enum State {
    /// It was not taken yet.
    PENDING,
    /// It was taken.
    SUCCEEDED,
    /// It was not taken, and is not tried any more.
    FAILED,
    /// It is not tried any more, because the endpoint was disabled or may not be told any more.
    CANCELLED
  }

  /// A delivery that waits for those before it in the queue of its subject.
  static Delivery inOrder(UUID id, UUID lane, long place, Message message, Instant now) {
    return new Delivery(
        id, lane, message.subject(), place, message, State.PENDING, 0, now, now, now);
  }

  /// A delivery that waits for nobody.
  static Delivery atOnce(UUID id, UUID lane, Message message, Instant now) {
    return new Delivery(id, lane, id, 0, message, State.PENDING, 0, now, now, now);
  }

  /// When the next attempt is due, if that is known.
  public Optional<Instant> next() {
    return Optional.ofNullable(nextAt);
  }

  /// The same after one more attempt, or none.
  Delivery became(State state, int attempts, @Nullable Instant nextAt, Instant now) {
    return new Delivery(id, lane, queue, place, message, state, attempts, nextAt, createdAt, now);
  }
}
