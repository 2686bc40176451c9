package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Optional;

/// What every help about commands that begin with the same word has to have.
final class HelpCheck {
  private HelpCheck() {}

  static void of(CommandLineDriver cli, String group) {
    String help = cli.output();
    help.lines().forEach(line -> assertTrue(line.length() <= 80, line));
    var store = CommandLineDriver.optionsOf(new StoreOptions());
    var commands = Objects.requireNonNull(cli.cli().commands().getSubcommands().get(group));
    commands
        .getSubcommands()
        .forEach((name, command) -> {
          assertTrue(help.contains("petstore " + group + " " + name), name);
          for (var option : command.getCommandSpec().options()) {
            if (option.longestName().equals("--memory")) {
              continue; // is refused by all of them
            }
            if (store.contains(option.longestName())) {
              assertTrue(help.contains(option.longestName()), option.longestName());
            } else {
              assertTrue(help.contains(HelpText.form(option)), HelpText.form(option));
              assertEquals(Optional.empty(), Environment.variable(option));
            }
          }
        });
  }
}
