package petstore.storage.sqlite;

import java.util.function.LongSupplier;
import petstore.storage.sql.PositionTable;

/// Gives positions by the clock, so that most of them cost no statement. The table keeps every few
/// thousandth, below which none is given again: not even by a clock that was set back. Used by the
/// writer's thread only.
final class Positions {
  /// How far the table may be behind.
  static final long LAG = 4096;

  private final LongSupplier micros;
  private long last = -1;
  private long given;

  /// @param micros the time in microseconds; it may stand still or go back
  Positions(LongSupplier micros) {
    this.micros = micros;
  }

  long next(PositionTable table) {
    if (last < 0) {
      last = table.floor() + LAG;
      given = LAG;
    }
    last = Math.max(last + 1, micros.getAsLong());
    if (++given > LAG) {
      table.raise(last);
      given = 0;
    }
    return last;
  }
}
