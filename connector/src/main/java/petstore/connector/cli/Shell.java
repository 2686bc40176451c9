package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/// What a command reads from its surroundings, and where it writes to.
///
/// @param out for results, and nothing else
/// @param err for messages
record Shell(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    Terminal terminal) {
  /// A variable of the environment; an empty one is none.
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /// Writes a result.
  ///
  /// @throws OutputException when it cannot be written
  void print(String text) {
    try {
      out.write(text.getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  /// Says something to whoever called the command. Parts of it may come from a server: nothing of
  /// it moves the cursor or colors the screen.
  void say(String message) {
    err.println(printable("petstore connector: " + message.strip()));
    err.flush();
  }

  /// Without characters that a terminal takes for orders.
  static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f&&[^\\n\\t]]", "\ufffd");
  }
}
