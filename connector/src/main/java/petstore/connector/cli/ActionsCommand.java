package petstore.connector.cli;

import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.PetstoreDefinition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `actions`: what there is to run.
final class ActionsCommand implements Command {
  @Override
  public CommandSpec spec() {
    return CommandSpec.of("actions", "Lists the actions.");
  }

  @Override
  public void run(Arguments arguments, Shell shell) {
    ArrayNode actions = JsonNodeFactory.instance.arrayNode();
    for (ActionDefinition action : PetstoreDefinition.COMPONENT.actions()) {
      actions
          .addObject()
          .put("name", action.name())
          .put("title", action.title())
          .put("description", action.description())
          .put("method", action.method().name())
          .put("path", action.path());
    }
    shell.print(Json.text(actions));
  }
}
