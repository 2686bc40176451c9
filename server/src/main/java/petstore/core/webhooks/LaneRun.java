package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Works a lane off that this node has, until nothing in it is due: brings several deliveries side
/// by side, and writes down what came of them together.
final class LaneRun {
  private static final int SIDE_BY_SIDE = 16;
  private static final int READ_AT_ONCE = 64;
  private static final long PAUSE_MILLIS = 100;
  private static final Duration LOOKED_UP_EACH = Duration.ofSeconds(1);

  /// What all runs have in common.
  ///
  /// @param mayGoOn whether new letters may be sent
  record Parts(
      DeliveryRepository deliveries,
      Targets targets,
      Outcomes outcomes,
      Postman postman,
      Executor threads,
      BooleanSupplier mayGoOn,
      InstantSource clock) {}

  private final Parts parts;
  private final Deque<Delivery> due = new ArrayDeque<>();
  private final Set<UUID> inFlight = new HashSet<>();
  private final LinkedBlockingQueue<Outcome> done = new LinkedBlockingQueue<>();
  private Lane lane;
  private @Nullable Target target;
  private Instant known = Instant.MIN;

  LaneRun(Lane lane, Parts parts) {
    this.lane = lane;
    this.parts = parts;
  }

  /// Goes on until nothing is due, or the lane is another node's.
  void run() {
    boolean isOurs = true;
    while (isOurs) {
      isOurs = write(finished());
      if (isOurs && parts.mayGoOn().getAsBoolean()) {
        isOurs = read();
        send();
      } else {
        due.clear();
      }
      if (isOurs && inFlight.isEmpty() && due.isEmpty()) {
        isOurs = parts.mayGoOn().getAsBoolean() && parts.outcomes().finish(lane);
      }
    }
  }

  private List<Outcome> finished() {
    var outcomes = new ArrayList<Outcome>();
    if (!inFlight.isEmpty()) {
      try {
        Outcome first = done.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          outcomes.add(first);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    done.drainTo(outcomes);
    outcomes.forEach(outcome -> inFlight.remove(outcome.delivery().id()));
    return outcomes;
  }

  private boolean write(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return true;
    }
    Optional<Lane> after = parts.outcomes().record(lane, outcomes);
    after.ifPresent(known -> lane = known);
    return after.isPresent();
  }

  // Those in flight are due, too.
  private boolean read() {
    if (!due.isEmpty() || inFlight.size() >= most()) {
      return true;
    }
    Instant now = parts.clock().instant();
    if (!isKnown(now)) {
      return parts.outcomes().cancel(lane);
    }
    parts
        .deliveries()
        .due(lane.key().tenant(), lane.key().id(), now, READ_AT_ONCE + inFlight.size())
        .stream()
        .filter(delivery -> !inFlight.contains(delivery.id()))
        .forEach(due::add);
    return true;
  }

  // Looked up every second: who reads for each letter reads secrets each time.
  private boolean isKnown(Instant now) {
    if (target == null || !now.isBefore(known.plus(LOOKED_UP_EACH))) {
      target = parts.targets().of(lane, now).orElse(null);
      known = now;
    }
    return target != null;
  }

  private void send() {
    Target to = target;
    while (to != null && inFlight.size() < most() && !due.isEmpty()) {
      Delivery delivery = due.remove();
      inFlight.add(delivery.id());
      if (to.mayBeTold(delivery.message())) {
        boolean isFailing = lane.health().isFailing();
        parts.threads().execute(() -> bring(delivery, to, isFailing));
      } else {
        done.add(new Outcome.Refused(delivery));
      }
    }
  }

  // Whatever happens, it is not waited for it for ever.
  private void bring(Delivery delivery, Target to, boolean isFailing) {
    Outcome outcome = new Outcome.Untried(delivery);
    try {
      outcome = parts.postman().bring(delivery, to, isFailing);
    } finally {
      done.add(outcome);
    }
  }

  private int most() {
    return lane.health().isFailing() ? 1 : SIDE_BY_SIDE;
  }
}
