package petstore.connector.cli;

import petstore.connector.definition.ActionDefinition;
import petstore.connector.docs.ToolsJson;
import tools.jackson.databind.node.ObjectNode;

/// `describe`: what one action takes and answers with, as JSON Schema, and which request it is.
final class DescribeCommand implements Command {
  @Override
  public CommandSpec spec() {
    return CommandSpec.of(
        "describe", "Tells what an action takes and answers with.", ActionOperand.FORM);
  }

  @Override
  public void run(Arguments arguments, Shell shell) throws UsageException {
    ActionDefinition action = ActionOperand.of(arguments);
    ObjectNode described = ToolsJson.of(action);
    described.remove("annotations");
    described.put("method", action.method().name()).put("path", action.path());
    shell.print(Json.text(described));
  }
}
