package petstore.core.events;

import java.time.Duration;
import java.time.InstantSource;
import petstore.core.kernel.Transactions;

/// Forgets events that are old.
public final class EventExpiry {
  /// How long an event is kept at least.
  public static final Duration KEPT = Duration.ofDays(7);

  private final EventLog log;
  private final EventsInUse inUse;
  private final Transactions transactions;
  private final InstantSource clock;

  public EventExpiry(
      EventLog log, EventsInUse inUse, Transactions transactions, InstantSource clock) {
    this.log = log;
    this.inUse = inUse;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Forgets events of all shops that are older than [#KEPT], the oldest first, and none that
  /// somebody still has to be told of. Several servers may do this at the same time.
  ///
  /// @param limit the most that are forgotten
  /// @return how many were
  public int sweep(int limit) {
    var before = clock.instant().minus(KEPT);
    return transactions.inTransaction(() -> log.deleteBefore(before, inUse.first(), limit));
  }
}
