package petstore.storage.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import petstore.storage.sql.Link;

/// What a process takes of a database that another one may use at the same time: SQLite lets one of
/// them write at a time.
///
/// @param readers how many connections read
/// @param patience how long it waits for its turn to write
/// @param pause how long it leaves the turn to others after each commit
record Share(int readers, Duration patience, Duration pause) {
  /// A server's: nearly always it is alone.
  static final Share OF_SERVER = new Share(8, Duration.ofSeconds(5), Duration.ZERO);

  /// A command's, beside a server that may be busy.
  static final Share OF_COMMAND = new Share(2, Duration.ofSeconds(30), Duration.ofMillis(5));

  private static final int BUSY = 5;
  private static final long SHORTEST_WAIT_NANOS = 500_000;
  private static final long LONGEST_WAIT_NANOS = 1_500_000;

  /// Begins a transaction that writes, when it is our turn. Until then nothing is read, so that
  /// nothing that was read is out of date by then.
  ///
  /// SQLite itself asks again less and less often, in the end every 100 ms, and may miss the
  /// moments between two commits of a busy writer for seconds. So we ask more often, and never in
  /// step.
  void begin(Link link) throws SQLException {
    long start = System.nanoTime();
    while (!began(link, System.nanoTime() - start > patience.toNanos())) {
      LockSupport.parkNanos(
          ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_NANOS, LONGEST_WAIT_NANOS));
    }
  }

  private static boolean began(Link link, boolean last) throws SQLException {
    try {
      link.run("BEGIN IMMEDIATE");
      return true;
    } catch (SQLException e) {
      if (last || (e.getErrorCode() & 0xff) != BUSY) {
        throw e;
      }
      return false;
    }
  }

  /// Leaves the turn to others.
  void rest() {
    if (pause.isPositive()) {
      LockSupport.parkNanos(pause.toNanos());
    }
  }
}
