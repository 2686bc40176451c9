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
    System.exit(run(List.of(arguments), shell));
  }

  private static int run(List<String> words, Shell shell) {
    if (isTorn(words)) {
      shell.say("this locale cannot read the arguments; try it with LC_ALL=C.UTF-8");
      return Cli.MISUSED;
    }
    return new Cli(shell).run(words);
  }

  // Java reads them in the encoding of the locale, and puts U+FFFD where it lacks a letter: pets
  // would be called so.
  private static boolean isTorn(List<String> words) {
    boolean reads = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    return !reads && words.stream().anyMatch(word -> word.indexOf('\ufffd') >= 0);
  }
}
