package petstore.connector.cli;

import java.io.IOException;

/// Something that the command line can be asked for.
interface Command {
  CommandSpec spec();

  /// Does it. What is wrong with an action is thrown as a `ConnectorException`.
  ///
  /// @throws UsageException when it cannot be done in the way in which it is asked for
  /// @throws IOException when something is not as it was found to be before
  void run(Arguments arguments, Shell shell) throws UsageException, IOException;
}
