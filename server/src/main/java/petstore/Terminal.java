package petstore;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// What a command reads from its surroundings and where it writes to.
///
/// @param uptime how long the process has been running
record Terminal(
    Map<String, String> environment,
    Input input,
    PrintStream out,
    PrintStream err,
    Supplier<Duration> uptime) {

  /// Says one line about what was done.
  void say(String message) {
    // in one piece, since whoever waits for the line may act on its beginning
    out.print(message + System.lineSeparator());
    out.flush();
  }

  /// Says one line about what went wrong.
  void complain(String message) {
    // a message that came from elsewhere may have several
    err.println("petstore: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }
}
