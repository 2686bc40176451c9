package petstore.connector.cli;

import petstore.connector.connection.Connection;
import petstore.connector.connection.SavedConnections;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of a connection that was made: it is kept when that is asked for, and shown.
final class NewConnection {
  static final Option SAVE =
      Option.taking(
          "--save",
          "NAME",
          "Keeps the connection, with its secret, in a file that only you may read; --connection"
              + " NAME uses it.");

  private NewConnection() {}

  /// Before anything is asked for.
  ///
  /// @throws UsageException when it cannot be kept under its name
  static void check(Arguments arguments) throws UsageException {
    try {
      arguments.value(SAVE).ifPresent(SavedConnections::requireName);
    } catch (IllegalArgumentException e) {
      throw new UsageException(SAVE.name() + ": " + e.getMessage());
    }
  }

  /// Keeps it, if that is asked for.
  static void keep(Connection connection, Arguments arguments, Shell shell) {
    SavedConnections connections = ConnectionsDirectory.of(shell);
    arguments.value(SAVE).ifPresent(name -> connections.save(name, connection));
  }

  /// Its JSON, without the secret.
  static ObjectNode shown(Connection connection, Arguments arguments) {
    return ConnectionJson.of(connection).put("saved", arguments.value(SAVE).orElse(null));
  }
}
