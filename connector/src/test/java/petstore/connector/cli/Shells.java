package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Lines typed into `sh`, in which `$JAVA -jar $JAR` is the command line.
///
/// @param java the program
/// @param folder where `stderr` of it all goes
record Shells(String java, Path folder) {
  static final Path JAR = Path.of("target/petstore-connector-all.jar").toAbsolutePath();

  /// Tests that are started in the background may have been told to ignore what Ctrl-C sends, and
  /// what they start would inherit that.
  private static final List<String> LISTENING = List.of("env", "--default-signal=INT,QUIT,HUP");

  private static final int MOST_SECONDS = 60;

  /// What a line came to.
  record Outcome(int code, String output, String errors) {}

  /// Skips a test where something is missing that it needs; where all has to run, it fails.
  static void need(boolean there, String otherwise) {
    if ("true".equals(System.getenv("PETSTORE_TEST_SHELL_REQUIRED"))) {
      assertTrue(there, otherwise);
    }
    assumeTrue(there, otherwise);
  }

  /// Whether a program is on the path.
  static boolean has(String program) {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /// Whether lines can be started on a terminal.
  static boolean haveTerminals() throws IOException, InterruptedException {
    if (!has("script") || !has("stty")) {
      return false;
    }
    List<String> tried = Stream.concat(LISTENING.stream(), Stream.of("true")).toList();
    return new ProcessBuilder(tried).start().waitFor() == 0;
  }

  /// Runs a line without any locale.
  Outcome run(String line, String input) throws IOException, InterruptedException {
    Process process = start(List.of("sh", "-c", line));
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output, Files.readString(folder.resolve("stderr")));
  }

  /// Starts a line on a terminal of its own: what is typed, and all that it shows.
  Process onTerminal(String line) throws IOException {
    return start(
        Stream.concat(LISTENING.stream(), Stream.of("script", "-qec", line, "/dev/null")).toList());
  }

  private Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PETSTORE_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("JAVA", java);
    builder.environment().put("JAR", JAR.toString());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    // Nothing interrupts who reads from it; but then its output ends.
    CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS).execute(() -> end(process));
    return process;
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
