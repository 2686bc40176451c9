package petstore.core.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;

/// Writes down what came of deliveries, if the node still has their lane: a node that lost it, and
/// does not know it yet, changes nothing.
final class Outcomes {
  private final UUID node;
  private final WebhookEndpoints.Stores stores;
  private final RetrySchedule schedule;
  private final Transactions transactions;
  private final InstantSource clock;

  Outcomes(
      UUID node,
      WebhookEndpoints.Stores stores,
      RetrySchedule schedule,
      Transactions transactions,
      InstantSource clock) {
    this.node = node;
    this.stores = stores;
    this.schedule = schedule;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Writes down what came of some deliveries of a lane.
  ///
  /// @return the lane as it is afterwards; nothing if the node does not have it any more
  Optional<Lane> record(Lane lane, List<Outcome> outcomes) {
    Instant now = clock.instant();
    return transactions.inTransaction(() ->
        stores
            .lanes()
            .hold(node, lane)
            .map(held -> {
              Lane after = held.with(health(held.health(), outcomes, now));
              outcomes.forEach(outcome -> settle(lane.key().tenant(), outcome, now));
              disable(after, outcomes, now);
              stores.lanes().update(after);
              return after;
            }));
  }

  /// Cancels what is pending in a lane from which nothing is sent any more, part by part.
  ///
  /// @return whether the node has the lane
  boolean cancel(Lane lane) {
    Optional<Boolean> isMore;
    do {
      isMore = transactions.inTransaction(() -> cancelSome(lane));
    } while (isMore.orElse(false));
    return isMore.isPresent();
  }

  private Optional<Boolean> cancelSome(Lane lane) {
    return stores
        .lanes()
        .hold(node, lane)
        .map(
            held -> Cancellation.of(stores, held.key().tenant(), held.key().id(), clock.instant()));
  }

  /// Gives a lane back, unless there is something to do.
  ///
  /// @return whether there is, and the node has the lane
  boolean finish(Lane lane) {
    Instant now = clock.instant();
    return transactions.inTransaction(() -> {
      Optional<Lane> held = stores.lanes().hold(node, lane);
      held.ifPresent(stores.lanes()::update);
      return held.isPresent() && !stores.lanes().release(node, lane, now);
    });
  }

  private static Health health(Health before, List<Outcome> outcomes, Instant now) {
    Health health = before;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Tried(_, DeliveryAttempt attempt)) {
        health = health.after(attempt.reply().isTaken(), now);
      }
    }
    return health;
  }

  private void settle(Tenant tenant, Outcome outcome, Instant now) {
    switch (outcome) {
      case Outcome.Tried(Delivery delivery, DeliveryAttempt attempt) -> {
        if (store(tenant, after(delivery, attempt, now), now)) {
          stores.deliveries().insert(tenant, delivery.lane(), delivery.id(), attempt);
        }
      }
      case Outcome.Refused(Delivery delivery) ->
          store(
              tenant,
              delivery.became(Delivery.State.CANCELLED, delivery.attempts(), null, now),
              now);
      case Outcome.Untried _ -> {}
    }
  }

  private Delivery after(Delivery delivery, DeliveryAttempt attempt, Instant now) {
    if (attempt.reply().isTaken()) {
      return delivery.became(Delivery.State.SUCCEEDED, attempt.number(), null, now);
    }
    return schedule
        .next(attempt.number(), attempt.reply(), now)
        .map(next -> delivery.became(Delivery.State.PENDING, attempt.number(), next, now))
        .orElseGet(() -> delivery.became(Delivery.State.FAILED, attempt.number(), null, now));
  }

  private boolean store(Tenant tenant, Delivery delivery, Instant now) {
    boolean wasPending = stores.deliveries().update(tenant, delivery);
    if (wasPending && delivery.state() != Delivery.State.PENDING) {
      stores.deliveries().advance(tenant, delivery.lane(), delivery.queue(), now);
    }
    return wasPending;
  }

  private void disable(Lane lane, List<Outcome> outcomes, Instant now) {
    Optional<EndpointState.Reason> reason = reason(lane, outcomes, now);
    if (reason.isEmpty() || lane.oneOff().isPresent()) {
      return;
    }
    Tenant tenant = lane.key().tenant();
    stores
        .endpoints()
        .find(tenant, lane.key().id())
        .filter(endpoint -> endpoint.state().isEnabled())
        .ifPresent(endpoint -> {
          stores.endpoints().update(tenant, endpoint.disabled(reason.get(), now));
          Cancellation.of(stores, tenant, endpoint.id(), now);
        });
  }

  private static Optional<EndpointState.Reason> reason(
      Lane lane, List<Outcome> outcomes, Instant now) {
    boolean isGone =
        outcomes.stream()
            .anyMatch(outcome ->
                outcome instanceof Outcome.Tried(_, DeliveryAttempt attempt)
                    && RetrySchedule.isGone(attempt.reply()));
    if (isGone) {
      return Optional.of(EndpointState.Reason.GONE);
    }
    return lane.health().isHopeless(now)
        ? Optional.of(EndpointState.Reason.FAILING)
        : Optional.empty();
  }
}
