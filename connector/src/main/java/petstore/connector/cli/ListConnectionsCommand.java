package petstore.connector.cli;

import petstore.connector.connection.SavedConnections;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `connections list`: what is kept, without secrets.
final class ListConnectionsCommand implements Command {
  @Override
  public CommandSpec spec() {
    return CommandSpec.of("connections list", "Lists the saved connections, without secrets.");
  }

  @Override
  public void run(Arguments arguments, Shell shell) throws UsageException {
    SavedConnections connections = ConnectionsDirectory.of(shell);
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String name : connections.names()) {
      list.addObject().put("name", name).setAll(ConnectionJson.of(connections.find(name)));
    }
    shell.print(Json.text(list));
  }
}
