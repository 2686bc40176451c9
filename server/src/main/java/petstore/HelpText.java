package petstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What `--help` prints, 80 columns wide.
final class HelpText {
  private static final int WIDTH = 80;
  private static final int INDENT = 6;
  private static final int VARIABLES = 37;

  private static final String HEAD =
      """
      Petstore: one server for the published Petstore APIs.

      Usage: petstore [serve] [OPTION...]  starts the server; SIGTERM ends it
             petstore reset [OPTION...]    brings a store back to its seed; the server
                                           that uses it must not be running
             petstore version              says which version this is
             petstore help                 says this

      Each option of serve may be given as the variable that stands beside it; the
      command line wins. Switches take true or false there.

      """;

  private static final String TAIL =
      """
      --memory, --data and --database-url exclude each other.

      The launcher reads:
        PETSTORE_JAVA_HOME   the Java to use (25 or newer) instead of the first found
        PETSTORE_JAVA_OPTS   options for Java instead of
                             -Xms64m -Xmx512m -XX:+UseSerialGC
        PETSTORE_HOME        a directory with petstore.jar and lib/ to run as it is

      Exit codes: 0 done, 1 failed (port taken, store not available...), 2 misused.
      """;

  private HelpText() {}

  static String of(CommandLine commands) {
    Map<String, CommandLine> all = commands.getSubcommands();
    var text = new StringBuilder(HEAD);
    CommandSpec serve = spec(all, "serve");
    text.append("Options of serve:\n");
    serve.options().forEach(option -> append(text, option));
    text.append("\nOptions of reset, beside those of serve that name the store, and --seed:\n");
    spec(all, "reset").options().stream()
        .filter(option -> serve.findOption(option.longestName()) == null)
        .forEach(option -> append(text, option));
    return text.append('\n').append(TAIL).toString();
  }

  private static CommandSpec spec(Map<String, CommandLine> all, String name) {
    var command = all.get(name);
    if (command == null) {
      throw new IllegalStateException("no command " + name);
    }
    return command.getCommandSpec();
  }

  private static void append(StringBuilder text, OptionSpec option) {
    String name = "  " + form(option);
    String variable = Environment.variable(option).orElse("");
    String given = option.defaultValue();
    String fallback = given == null ? "" : " [" + given + "]";
    text.append((pad(name) + variable + fallback).stripTrailing()).append('\n');
    for (String line : wrap(String.join(" ", option.description()))) {
      text.append(" ".repeat(INDENT)).append(line).append('\n');
    }
  }

  /// The option with what follows it, such as `--port PORT`.
  static String form(OptionSpec option) {
    boolean isSwitch = option.arity().max() == 0;
    return isSwitch ? option.longestName() : option.longestName() + " " + option.paramLabel();
  }

  private static String pad(String text) {
    return text + " ".repeat(Math.max(1, VARIABLES - text.length()));
  }

  private static List<String> wrap(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && INDENT + line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
