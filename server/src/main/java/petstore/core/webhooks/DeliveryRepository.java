package petstore.core.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;

/// The store of deliveries. Whoever adds one, or says what became of one, holds its lane (see
/// [LaneRepository]).
public interface DeliveryRepository {
  /// How many deliveries of a list are counted at most.
  int MOST_COUNTED = 10_000;

  /// Adds a delivery. It is not due as long as another one of its queue is pending.
  void insert(Tenant tenant, Delivery delivery);

  /// A delivery of a lane.
  Optional<Delivery> find(Tenant tenant, UUID lane, UUID id);

  /// A page of the deliveries of a lane, the newest first; they are counted up to [#MOST_COUNTED].
  ///
  /// @param state of those that are wanted; none: of any
  Page<Delivery> list(
      Tenant tenant, UUID lane, Delivery.@Nullable State state, PageRequest request);

  /// Pending deliveries of a lane that are due by now, those first that are due for longest.
  List<Delivery> due(Tenant tenant, UUID lane, Instant now, int limit);

  /// Writes down what became of a delivery, if it was pending; whether it was.
  boolean update(Tenant tenant, Delivery delivery);

  /// Makes the first pending delivery of a queue due now, if it waited for another one.
  void advance(Tenant tenant, UUID lane, UUID queue, Instant now);

  /// Cancels pending deliveries of a lane.
  ///
  /// @return how many were; when it is `limit`, there may be more
  int cancel(Tenant tenant, UUID lane, Instant now, int limit);

  /// Adds an attempt.
  void insert(Tenant tenant, UUID lane, UUID delivery, DeliveryAttempt attempt);

  /// The attempts of a delivery, the first of them first. When a receiver wants to be asked again
  /// is not kept.
  List<DeliveryAttempt> attempts(Tenant tenant, UUID lane, UUID delivery);

  /// Deletes deliveries of all shops that were finished before a time, with their attempts.
  ///
  /// @return how many were; when it is `limit`, there may be more
  int sweepFinished(Instant time, int limit);

  /// Deletes deliveries of endpoints that were removed, with their attempts, and at last the
  /// endpoints.
  ///
  /// @return how many were; when it is `limit`, there may be more
  int sweepRemoved(int limit);
}
