package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;

/// Where the command line starts.
public final class Main {
  private Main() {}

  /// Ends the process with the exit code of the command.
  public static void main(String[] arguments) {
    // UTF-8 whatever the locale is; and a stream that says when nobody reads it
    var out = new FileOutputStream(FileDescriptor.out);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    var shell = new Shell(System.in, out, err, System.getenv(), new ProcessTerminal(err));
    System.exit(new Cli(shell).run(List.of(arguments)));
  }
}
