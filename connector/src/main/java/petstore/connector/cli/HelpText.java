package petstore.connector.cli;

import java.util.ArrayList;
import java.util.List;

/// What `--help` prints, 80 columns wide.
final class HelpText {
  private static final String PROGRAM = "petstore connector";
  private static final int WIDTH = 80;
  private static final int NAMES = 32;
  private static final int INDENT = 6;

  private static final String HEAD =
      """
      Petstore connector: runs the actions of a Petstore over HTTP.

      Usage: petstore connector COMMAND [OPTION...]

      """;

  private static final String TAIL =
      """

      COMMAND --help tells the options of a command; --version tells which version
      this is. Results are JSON on standard output, messages go to standard error.

      Variables:
        PETSTORE_BASE_URI      where the Petstore is, without --base-uri
        PETSTORE_ACCESS_TOKEN  the access token that is shown, unless an option says
                               what is shown
        PETSTORE_API_KEY       the API key that is shown, unless an option or
                               PETSTORE_ACCESS_TOKEN says what is shown

      Exit codes: 0 done, 1 the action failed, 2 misused.
      """;

  private HelpText() {}

  static String ofAll() {
    return HEAD + summaries(Commands.ALL) + TAIL;
  }

  /// Of commands that begin with the same word.
  static String of(String word, List<Command> group) {
    return "Usage: "
        + PROGRAM
        + " "
        + word
        + " COMMAND [OPTION...]\n\n"
        + summaries(group)
        + "\nCOMMAND --help tells its options.\n";
  }

  static String of(CommandSpec spec) {
    var text = new StringBuilder();
    text.append("Usage: ").append(PROGRAM).append(' ').append(spec.form()).append(" [OPTION...]\n");
    text.append('\n').append(String.join("\n", wrap(spec.summary(), WIDTH))).append("\n\n");
    for (Option option : spec.options()) {
      text.append("  ").append(option.form()).append('\n');
      wrap(option.description(), WIDTH - INDENT)
          .forEach(line -> text.append(" ".repeat(INDENT)).append(line).append('\n'));
    }
    if (!spec.notes().isEmpty()) {
      text.append('\n').append(spec.notes());
    }
    return text.toString();
  }

  private static String summaries(List<Command> commands) {
    var text = new StringBuilder();
    for (Command command : commands) {
      String name = "  " + command.spec().form();
      List<String> lines = wrap(command.spec().summary(), WIDTH - NAMES);
      text.append(name).append(" ".repeat(NAMES - name.length()));
      text.append(String.join("\n" + " ".repeat(NAMES), lines)).append('\n');
    }
    return text.toString();
  }

  private static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
