package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Lines typed into `sh`, in which `$JAVA -jar $JAR` is the command line.
///
/// @param java the program
/// @param folder where `stderr` of it all goes
record Shells(String java, Path folder) {
  static final Path JAR = Path.of("target/petstore-connector-all.jar").toAbsolutePath();

  /// What a line came to.
  record Outcome(int code, String output, String errors) {}

  /// Whether a program is on the path.
  static boolean has(String program) {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /// Runs a line without any locale.
  Outcome run(String line, String input) throws IOException, InterruptedException {
    Process process = start(List.of("sh", "-c", line));
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it does not end: " + line);
    }
    return new Outcome(process.exitValue(), output, Files.readString(folder.resolve("stderr")));
  }

  /// Starts a line on a terminal of its own: what is typed, and all that it shows.
  Process onTerminal(String line) throws IOException {
    return start(List.of("script", "-qec", line, "/dev/null"));
  }

  private Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PETSTORE_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("JAVA", java);
    builder.environment().put("JAR", JAR.toString());
    builder.environment().put("HOME", folder.toString());
    return builder.start();
  }
}
