package petstore.connector.cli;

import petstore.connector.connection.SavedConnections;

/// `connections remove`: forgets a connection.
final class RemoveConnectionCommand implements Command {
  @Override
  public CommandSpec spec() {
    return CommandSpec.of("connections remove", "Forgets a saved connection.", "NAME");
  }

  @Override
  public void run(Arguments arguments, Shell shell) throws UsageException {
    String name = arguments.operand();
    SavedConnections connections = ConnectionsDirectory.of(shell);
    ConnectionsDirectory.requireName(name, connections);
    connections.remove(name);
    shell.say("the connection " + name + " was removed");
  }
}
