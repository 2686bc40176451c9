package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the command line in this process, and keeps what it says.
final class CommandLineDriver {
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] in = {};
  private Terminal terminal = Terminal.NONE;

  CommandLineDriver with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// Saved connections are there, and nowhere else.
  CommandLineDriver at(Path home) {
    return with("HOME", home.toString());
  }

  CommandLineDriver typing(String text) {
    in = text.getBytes(UTF_8);
    return this;
  }

  CommandLineDriver on(Terminal shown) {
    terminal = shown;
    return this;
  }

  /// What was said before is forgotten.
  ///
  /// @return the exit code
  int call(String... words) {
    out.reset();
    err.reset();
    var messages = new PrintStream(err, true, UTF_8);
    return new Cli(new Shell(new ByteArrayInputStream(in), out, messages, environment, terminal))
        .run(List.of(words));
  }

  String output() {
    return out.toString(UTF_8);
  }

  String errors() {
    return err.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(output());
  }
}
