package petstore.connector.cli;

import java.util.List;
import java.util.Optional;

/// All commands, in the order in which help tells them.
final class Commands {
  static final List<Command> ALL =
      List.of(
          new ActionsCommand(),
          new DescribeCommand(),
          new RunCommand(),
          new ConnectOauth2Command(),
          new ConnectApiKeyCommand(),
          new ListConnectionsCommand(),
          new RemoveConnectionCommand(),
          new DocsCommand(),
          ExportCommand.DEFINITION,
          ExportCommand.OPENAPI,
          ExportCommand.TOOLS);

  private Commands() {}

  /// The command that some words begin with.
  static Optional<Command> find(List<String> words) {
    return ALL.stream().filter(command -> startsWith(words, command)).findFirst();
  }

  /// Those whose name has more words, of which the first is this one.
  static List<Command> group(String word) {
    return ALL.stream().filter(command -> command.spec().name().startsWith(word + " ")).toList();
  }

  /// The first words of all names.
  static List<String> firstWords() {
    return ALL.stream().map(command -> words(command).get(0)).distinct().toList();
  }

  static List<String> words(Command command) {
    return List.of(command.spec().name().split(" ", -1));
  }

  private static boolean startsWith(List<String> words, Command command) {
    List<String> name = words(command);
    return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
  }
}
