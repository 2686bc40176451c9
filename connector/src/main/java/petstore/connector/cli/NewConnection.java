package petstore.connector.cli;

import java.util.Optional;
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

  /// Before anything is asked for: a token that cannot be kept is lost.
  ///
  /// @throws UsageException when it cannot be kept under its name
  /// @throws petstore.connector.ConnectorException when the file of saved connections cannot be
  ///   read
  static void check(Arguments arguments, Shell shell) throws UsageException {
    try {
      arguments.value(SAVE).ifPresent(SavedConnections::requireName);
    } catch (IllegalArgumentException e) {
      throw new UsageException(SAVE.name() + ": " + e.getMessage());
    }
    if (arguments.has(SAVE)) {
      ConnectionsDirectory.of(shell).names();
    }
  }

  /// Keeps it, if that is asked for.
  static void keep(Connection connection, Arguments arguments, Shell shell) throws UsageException {
    Optional<String> name = arguments.value(SAVE);
    if (name.isPresent()) {
      ConnectionsDirectory.of(shell).save(name.get(), connection);
    }
  }

  /// Its JSON, without the secret.
  static ObjectNode shown(Connection connection, Arguments arguments) {
    return ConnectionJson.of(connection).put("saved", arguments.value(SAVE).orElse(null));
  }
}
