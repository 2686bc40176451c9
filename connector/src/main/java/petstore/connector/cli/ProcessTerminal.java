package petstore.connector.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.util.Optional;

/// The process's own. `test` and `stty` are asked, because the JDK's console is none where only
/// standard output is redirected, and from 22 to 24 is one where nobody sits.
final class ProcessTerminal implements Terminal {
  private final PrintStream error;

  /// @param error where is asked
  ProcessTerminal(PrintStream error) {
    this.error = error;
  }

  @Override
  public boolean isInput() {
    return isPosix() ? succeeds("test", "-t", "0") : console().isPresent();
  }

  @Override
  public boolean isError() {
    return isPosix() && succeeds("test", "-t", "2");
  }

  @Override
  public Optional<String> askSecretly(String prompt) throws IOException {
    if (!isPosix()) {
      return console().map(console -> console.readPassword("%s", prompt)).map(String::new);
    }
    // also when the user ends the program instead of answering
    var restoring = new Thread(() -> succeeds("stty", "echo"));
    Runtime.getRuntime().addShutdownHook(restoring);
    try {
      // before the prompt, since whoever sees it may type
      succeeds("stty", "-echo");
      error.print(prompt);
      error.flush();
      return Optional.ofNullable(
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
              .readLine());
    } finally {
      succeeds("stty", "echo");
      Runtime.getRuntime().removeShutdownHook(restoring);
      error.println();
    }
  }

  private static boolean isPosix() {
    return File.separatorChar == '/';
  }

  @SuppressWarnings("SystemConsoleNull")
  private static Optional<Console> console() {
    return Optional.ofNullable(System.console());
  }

  // The program is handed the descriptors of this one, which it looks at.
  private static boolean succeeds(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(command[0].equals("test") ? Redirect.INHERIT : Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
