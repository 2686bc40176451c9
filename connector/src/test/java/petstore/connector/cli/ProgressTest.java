package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MEBIBYTE = 1024 * 1024;

  // a clock that is about to begin again is one that a subtraction has to be done right for
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(terminal, false, UTF_8), nanos::get);

  @Test
  void a_short_upload_shows_nothing() {
    after(499).sent(MEBIBYTE, MEBIBYTE);
    progress.close();
    assertEquals("", terminal.toString(UTF_8));
  }

  @Test
  void the_line_changes_ten_times_a_second_and_is_gone_at_the_end() {
    after(500).sent(1 * MEBIBYTE, 200 * MEBIBYTE);
    after(99).sent(2 * MEBIBYTE, 200 * MEBIBYTE);
    after(1).sent(100 * MEBIBYTE, 200 * MEBIBYTE);
    progress.close();
    String first = "sent 1.0 of 200.0 MiB (0%)";
    String second = "sent 100.0 of 200.0 MiB (50%)";
    assertEquals(
        "\r" + first + "\r" + second + "\r" + " ".repeat(second.length()) + "\r",
        terminal.toString(UTF_8));
  }

  @Test
  void a_shorter_line_covers_a_longer_one() {
    after(500).sent(10 * MEBIBYTE, -1);
    after(100).sent(MEBIBYTE, -1);
    assertEquals("\rsent 10.0 MiB\rsent 1.0 MiB ", terminal.toString(UTF_8));
  }

  @Test
  void nothing_is_shown_once_it_has_ended() {
    progress.close();
    after(1000).sent(MEBIBYTE, 2 * MEBIBYTE);
    progress.close();
    assertEquals("", terminal.toString(UTF_8));
  }

  private Progress after(long milliseconds) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    return progress;
  }
}
