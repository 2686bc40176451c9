package petstore;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Calls the command line as a shell would, and keeps what it said.
final class CommandLineDriver {
  final FakeProgram program = new FakeProgram();
  final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/jane"));

  /// What happened to the server's life, in order.
  final List<String> life = new ArrayList<>();

  /// What is typed, or comes in.
  final FakeInput input = new FakeInput();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// A server here is told to end as soon as it waits for it.
  private final Lifetime lifetime =
      new Lifetime() {
        private @Nullable Runnable stop;

        @Override
        public void begin(Runnable whatToDo) {
          life.add("begin");
          stop = whatToDo;
        }

        @Override
        public void cancel() {
          life.add("cancel");
          stop = null;
        }

        @Override
        public void await() {
          life.add("await");
          if (stop != null) {
            stop.run();
          }
        }
      };

  CommandLineDriver with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  int call(String... arguments) {
    return cli().run(List.of(arguments));
  }

  /// The configuration of the server that these arguments start.
  Config started(String... arguments) {
    int status = call(arguments);
    if (status != 0 || program.started.size() != 1) {
      throw new AssertionError("not started: " + status + " " + errors());
    }
    return program.started.getFirst();
  }

  Cli cli() {
    return new Cli(
        program,
        new Terminal(environment, input, stream(out), stream(err), () -> Duration.ofMillis(321)),
        lifetime);
  }

  /// The names of the options that a class declares.
  static Set<String> optionsOf(Object annotated) {
    return CommandSpec.forAnnotatedObject(annotated).options().stream()
        .map(OptionSpec::longestName)
        .collect(Collectors.toSet());
  }

  String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
