package petstore.connector.cli;

import petstore.connector.definition.PetstoreDefinition;
import petstore.connector.docs.ReferencePage;

/// `docs`: the reference page, to the byte.
final class DocsCommand implements Command {
  @Override
  public CommandSpec spec() {
    return CommandSpec.of("docs", "Prints the reference page, in Markdown.");
  }

  @Override
  public void run(Arguments arguments, Shell shell) {
    shell.print(ReferencePage.of(PetstoreDefinition.COMPONENT));
  }
}
