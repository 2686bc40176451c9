package petstore.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import petstore.storage.sql.PositionTable;

class PositionsTest {
  private final Table table = new Table(0);
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
    for (int i = 0; i < 10_000; i++) {
      micros += i % 1_000 == 0 ? 60_000_000 : 1_000;
      last = before.next(table);
      long after = new Positions(() -> 0).next(new Table(table.bound));
      assertTrue(after > last, after + " is not above " + last);
    }
  }

  @Test
  void two_processes_never_give_the_same_one() {
    var processes = List.of(new Positions(() -> micros), new Positions(() -> micros / 2));
    var random = new Random(7);
    var given = new HashSet<Long>();
    var last = new long[2];
    for (int i = 0; i < 100_000; i++) {
      micros += random.nextInt(500);
      int process = random.nextInt(2);
      long position = processes.get(process).next(table);
      assertTrue(given.add(position), () -> position + " is given twice");
      assertTrue(position > last[process], "each gives rising ones");
      last[process] = position;
    }
    assertTrue(last[0] - micros < 3 * Positions.AHEAD, "they do not run away from the clock");
  }

  @Test
  void the_table_is_seldom_written() {
    var positions = new Positions(() -> micros += 10);
    for (int i = 0; i < 300_000; i++) {
      positions.next(table);
    }
    assertEquals(3, table.writes);
  }

  private static final class Table implements PositionTable {
    private long bound;
    private int writes;

    Table(long bound) {
      this.bound = bound;
    }

    @Override
    public long next() {
      throw new AssertionError("there is no sequence");
    }

    @Override
    public long bound() {
      return bound;
    }

    @Override
    public void raise(long higher) {
      assertTrue(higher > bound);
      bound = higher;
      writes++;
    }
  }
}
