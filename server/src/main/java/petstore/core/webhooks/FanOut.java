package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import petstore.core.events.EventLog;
import petstore.core.kernel.Transactions;

/// Finds out who is to be told of what happened, event by event. Any number of nodes do so; one of
/// them writes down what it found.
final class FanOut {
  // Where nobody is to be told, the position is written down after so many events, or so long.
  private static final int SELDOM = 1_000;
  private static final Duration LONG = Duration.ofSeconds(10);

  // Others wait for the transaction. What one event makes is written at once, however much.
  private static final int MOST_TOGETHER = 1_000;

  private final EventLog events;
  private final LaneRepository lanes;
  private final Matches matches;
  private final Transactions transactions;
  private final InstantSource clock;

  // How far this node has found out that nobody is to be told; only its own thread knows.
  private long seen;
  private Instant written = Instant.EPOCH;

  FanOut(
      EventLog events,
      LaneRepository lanes,
      Matches matches,
      Transactions transactions,
      InstantSource clock) {
    this.events = events;
    this.lanes = lanes;
    this.matches = matches;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Looks at the next events.
  ///
  /// @param limit the most that are looked at
  /// @return how many were: when it is `limit`, there may be more
  int run(int limit) {
    long stored = lanes.cursor();
    long from = Math.max(seen, stored);
    List<EventLog.Entry> entries = events.after(from, limit);
    if (entries.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    List<Match> all = matches.of(entries, now);
    long last = last(entries, all);
    List<Match> found = all.stream().filter(match -> match.entry().position() <= last).toList();
    if (!found.isEmpty() || last - stored >= SELDOM || !now.isBefore(written.plus(LONG))) {
      boolean isFirst = transactions.inTransaction(() -> tell(found, from, last, now));
      written = now;
      if (!isFirst) {
        seen = from;
        return 0; // the faster one goes on, and this one looks again in a while
      }
      seen = last;
    } else {
      seen = last;
    }
    return (int) entries.stream().filter(entry -> entry.position() <= last).count();
  }

  // Up to which of the events all who are to be told are written down together.
  private static long last(List<EventLog.Entry> entries, List<Match> found) {
    if (found.size() <= MOST_TOGETHER) {
      return entries.getLast().position();
    }
    long first = found.getFirst().entry().position();
    return Math.max(first, found.get(MOST_TOGETHER).entry().position() - 1);
  }

  // Another node may have been faster: then it has done this.
  private boolean tell(List<Match> found, long from, long last, Instant now) {
    long stored = lanes.cursor();
    if (stored > from) {
      return false;
    }
    matches.write(found, now);
    lanes.moveCursor(last);
    return true;
  }
}
