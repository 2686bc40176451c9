package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import petstore.connector.ConnectorException;

/// The command line: finds the command, and makes an exit code of what becomes of it.
public final class Cli {
  /// Exit code of a command that did its work.
  public static final int DONE = 0;

  /// Exit code of an action that failed.
  public static final int FAILED = 1;

  /// Exit code of a command that was called in a wrong way; nothing was sent to any server.
  public static final int MISUSED = 2;

  private final Shell shell;

  Cli(Shell shell) {
    this.shell = shell;
  }

  /// Runs a command where nobody sits who could be asked.
  ///
  /// @param stdout gets the result, in UTF-8
  /// @param stderr gets messages, in UTF-8
  /// @return the exit code
  public static int run(
      List<String> arguments,
      InputStream stdin,
      OutputStream stdout,
      OutputStream stderr,
      Map<String, String> environment) {
    var messages = new PrintStream(stderr, true, UTF_8);
    return new Cli(new Shell(stdin, stdout, messages, environment, Terminal.NONE)).run(arguments);
  }

  int run(List<String> words) {
    try {
      return follow(words);
    } catch (UsageException e) {
      shell.say(String.valueOf(e.getMessage()));
      return MISUSED;
    } catch (OutputException e) {
      return e.isClosedPipe() ? DONE : failed(e);
    } catch (ConnectorException | IOException e) {
      return failed(e);
    }
  }

  private int failed(Exception e) {
    shell.say(String.valueOf(e.getMessage()));
    return FAILED;
  }

  private int follow(List<String> words) throws UsageException, IOException {
    String first = words.isEmpty() ? "help" : words.get(0);
    switch (first) {
      case "--version" -> shell.print("petstore-connector " + version() + "\n");
      case "help", "--help", "-h" -> shell.print(help(words.stream().skip(1).toList()));
      default -> {
        return runCommand(first, words);
      }
    }
    return DONE;
  }

  private int runCommand(String first, List<String> words) throws UsageException, IOException {
    Command command = Commands.find(words).orElse(null);
    if (command != null) {
      int own = Commands.words(command).size();
      return run(command, ArgumentParser.parse(command.spec(), words.subList(own, words.size())));
    }
    boolean asks = words.contains("--help") || words.contains("-h");
    if (words.size() > 1 && !asks) {
      throw unknown(first, words);
    }
    shell.print(help(words.subList(0, 1)));
    return DONE;
  }

  private int run(Command command, Arguments arguments) throws UsageException, IOException {
    if (arguments.has(CommandSpec.HELP)) {
      shell.print(HelpText.of(command.spec()));
      return DONE;
    }
    try {
      command.run(arguments, shell);
      return DONE;
    } catch (ConnectorException e) {
      if (!arguments.has(FailureJson.OPTION)) {
        return failed(e);
      }
      shell.err().print(Json.text(FailureJson.of(e)));
      return FAILED;
    }
  }

  private static String help(List<String> words) throws UsageException {
    Command command = Commands.find(words).orElse(null);
    if (words.isEmpty()) {
      return HelpText.ofAll();
    }
    if (command != null) {
      return HelpText.of(command.spec());
    }
    List<Command> group = Commands.group(words.get(0));
    if (group.isEmpty()) {
      throw unknown(words.get(0), words);
    }
    return HelpText.of(words.get(0), group);
  }

  private static UsageException unknown(String first, List<String> words) {
    List<String> seconds =
        Commands.group(first).stream().map(command -> Commands.words(command).get(1)).toList();
    if (first.startsWith("-")) {
      return new UsageException(
          "unknown option " + first + "; options stand behind the command that they are for");
    }
    if (seconds.isEmpty()) {
      return new UsageException(
          "unknown command " + first + Nearest.hint(first, Commands.firstWords()));
    }
    return new UsageException(
        "unknown command " + first + " " + words.get(1) + Nearest.hint(words.get(1), seconds));
  }

  /// As the jar says; `development` when the classes are not in one.
  private static String version() {
    String version = Cli.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
