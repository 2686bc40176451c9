package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import petstore.core.events.EventLog;
import petstore.core.kernel.Chore;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Transactions;

/// Tells those who have endpoints what happens, at least once, and what happens to the same in its
/// order. Goes on beside requests, on any number of servers: each lane is worked off by one of
/// them.
///
/// What is told was written down before, and what came of it is written down after: when a server
/// dies in between, another one, or the same when it is back, tells it again.
public final class DeliveryEngine {
  /// How long a delivery is kept once it is finished.
  public static final Duration KEPT = Duration.ofDays(30);

  private static final int IN_FLIGHT = 512;
  private static final Duration OFTEN = Duration.ofMillis(100);

  private final FanOut fanOut;
  private final Heart heart;
  private final Dispatcher dispatcher;
  private final LaneRun.Parts parts;
  private final DeliveryRepository deliveries;
  private final Transactions transactions;
  private final InstantSource clock;

  /// @param random for when to try again
  public DeliveryEngine(
      WebhookEndpoints.Stores stores,
      EventLog events,
      Owners owners,
      WebhookAccess access,
      Transactions transactions,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {
    UUID node = ids.next();
    this.deliveries = stores.deliveries();
    this.transactions = transactions;
    this.clock = clock;
    var targets = new Targets(stores, owners, transactions);
    fanOut =
        new FanOut(events, stores.lanes(), new Matches(stores, targets, ids), transactions, clock);
    heart = new Heart(node, stores.lanes(), clock);
    dispatcher = new Dispatcher(node, stores.lanes(), heart, access.threads(), clock);
    parts =
        new LaneRun.Parts(
            deliveries,
            targets,
            new Outcomes(node, stores, new RetrySchedule(random), transactions, clock),
            new Postman(
                access.courier(),
                new LetterWriter(access.signer()),
                new Slots(IN_FLIGHT),
                heart,
                clock),
            access.threads(),
            dispatcher::mayGoOn,
            clock);
  }

  /// What has to be done now and then.
  public List<Chore> chores() {
    return List.of(
        new Chore("show that this server is alive", Duration.ofSeconds(1), _ -> beat()),
        new Chore("find out who is to be told", OFTEN, this::fanOut),
        new Chore("bring what is due", OFTEN, this::dispatch),
        new Chore("forget old deliveries", Duration.ofMinutes(1), this::sweep));
  }

  /// Shows that this node is alive. Until it has, and when it has not for too long, it brings
  /// nothing.
  ///
  /// @return 0
  public int beat() {
    heart.beat();
    return 0;
  }

  /// Finds out who is to be told of the next events.
  ///
  /// @param limit the most events that are looked at
  /// @return how many were: when it is `limit`, there may be more
  public int fanOut(int limit) {
    return fanOut.run(limit);
  }

  /// Takes lanes in which something is due. They are worked off on threads of their own.
  ///
  /// @param limit the most lanes that are taken
  /// @return how many were: when it is `limit`, there may be more
  public int dispatch(int limit) {
    return dispatcher.run(limit, parts);
  }

  /// Deletes what has been finished for [#KEPT], and what was for endpoints that were removed.
  ///
  /// @param limit the most deliveries that are deleted
  /// @return how many were: when it is `limit`, there may be more
  public int sweep(int limit) {
    Instant horizon = clock.instant().minus(KEPT);
    return transactions.inTransaction(() -> {
      int old = deliveries.sweepFinished(horizon, limit);
      return old + (old < limit ? deliveries.sweepRemoved(limit - old) : 0);
    });
  }

  /// Ends: what is in flight is waited for, not longer than this, and others may go on with the
  /// rest at once.
  public void stop(Duration patience) {
    dispatcher.stop(patience);
  }
}
