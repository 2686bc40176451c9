package petstore.connector.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import petstore.connector.runtime.ExchangeListener;

/// One line of a terminal that tells how far an upload is, and is gone when it ends. Short uploads
/// show none.
final class Progress implements ExchangeListener, AutoCloseable {
  /// Between two changes of the line.
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  /// Before the first.
  private static final long SHORT = Duration.ofMillis(500).toNanos();

  private static final double MEBIBYTE = 1024 * 1024;

  private final @Nullable PrintStream out;
  private final LongSupplier nanos;
  private long next;
  private int width;
  private boolean ended;

  /// @param out the terminal; null for none
  /// @param nanos tells the time
  Progress(@Nullable PrintStream out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + SHORT;
  }

  /// On a terminal, which is also cleaned when the user ends the program.
  static Progress on(PrintStream out) {
    var progress = new Progress(out, System::nanoTime);
    Runtime.getRuntime().addShutdownHook(new Thread(progress::close));
    return progress;
  }

  /// For where nobody looks.
  static Progress hidden() {
    return new Progress(null, System::nanoTime);
  }

  @Override
  public synchronized void sent(long bytes, long total) {
    long now = nanos.getAsLong();
    if (out != null && !ended && now - next >= 0) {
      next = now + PAUSE;
      show(out, text(bytes, total));
    }
  }

  @Override
  public void answered(int status, Map<String, List<String>> headers, Duration took) {
    close();
  }

  @Override
  public synchronized void close() {
    ended = true;
    if (out != null && width > 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
      width = 0;
    }
  }

  // Blanks cover what is left of a longer line, on terminals of every kind.
  private void show(PrintStream terminal, String text) {
    terminal.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    terminal.flush();
    width = text.length();
  }

  private static String text(long bytes, long total) {
    return total <= 0
        ? String.format(Locale.ROOT, "sent %.1f MiB", bytes / MEBIBYTE)
        : String.format(
            Locale.ROOT,
            "sent %.1f of %.1f MiB (%d%%)",
            bytes / MEBIBYTE,
            total / MEBIBYTE,
            bytes * 100 / total);
  }
}
