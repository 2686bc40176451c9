package petstore.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import petstore.storage.sql.PositionTable;

class PositionsTest {
  private final Table table = new Table();
  private long micros = 1_000_000;

  @Test
  void positions_rise_even_when_the_clock_stands_still_or_goes_back() {
    var positions = new Positions(() -> micros);
    long first = positions.next(table);
    assertEquals(first + 1, positions.next(table));
    micros = 0;
    assertEquals(first + 2, positions.next(table));
  }

  @Test
  void after_a_restart_with_a_clock_that_was_set_back_they_are_above_all_before() {
    var before = new Positions(() -> micros);
    long last = 0;
    for (int i = 0; i < 3 * Positions.LAG + 17; i++) {
      last = before.next(table);
    }
    long after = new Positions(() -> 0).next(table);
    assertTrue(after > last, after + " is not above " + last);
  }

  @Test
  void the_table_is_seldom_written() {
    var positions = new Positions(() -> micros++);
    for (int i = 0; i < 2 * Positions.LAG; i++) {
      positions.next(table);
    }
    assertEquals(2, table.writes);
  }

  private static final class Table implements PositionTable {
    private long last;
    private int writes;

    @Override
    public long next() {
      throw new AssertionError("there is no sequence");
    }

    @Override
    public long floor() {
      return last;
    }

    @Override
    public void raise(long position) {
      last = position;
      writes++;
    }
  }
}
