package petstore;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The first word of several commands; alone, it says what they are.
@Command
final class GroupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  GroupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(HelpText.of(spec));
    terminal.out().flush();
    return Cli.DONE;
  }
}
