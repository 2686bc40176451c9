package petstore;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// What a command reads from its surroundings and where it writes to.
///
/// @param uptime how long the process has been running
record Terminal(
    Map<String, String> environment, PrintStream out, PrintStream err, Supplier<Duration> uptime) {

  /// Says one line about what went wrong.
  void complain(String message) {
    // a message that came from elsewhere may have several
    err.println("petstore: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }
}
