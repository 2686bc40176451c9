package petstore.storage.sqlite;

import java.util.function.LongSupplier;
import petstore.storage.sql.PositionTable;

/// Gives positions by the clock, so that most of them cost no statement. The table keeps a bound
/// that none is above, a second ahead of the last one; whoever comes to theirs goes on above the
/// one that is then in the table. So no position is given again, not by another process and not by
/// a clock that was set back; but for those of the second after a transaction that raised the bound
/// and then came to nothing. Used by the writer's thread only.
final class Positions {
  /// How many positions are reserved at once, in microseconds.
  static final long AHEAD = 1_000_000;

  private final LongSupplier micros;
  private long last = -1;
  private long reserved = -1;

  /// @param micros the time in microseconds; it may stand still or go back
  Positions(LongSupplier micros) {
    this.micros = micros;
  }

  long next(PositionTable table) {
    last = Math.max(last + 1, micros.getAsLong());
    if (last > reserved) {
      last = Math.max(last, table.bound() + 1);
      reserved = last + AHEAD;
      table.raise(reserved);
    }
    return last;
  }
}
