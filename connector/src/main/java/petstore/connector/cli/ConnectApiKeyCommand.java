package petstore.connector.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import petstore.connector.PetstoreConnector;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Connection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `connect api-key`: takes a key, and finds out whether the server does.
final class ConnectApiKeyCommand implements Command {
  private static final Option VALUE_FILE =
      Option.taking(
          "--value-file",
          "FILE|-",
          "Has the key; - is standard input. Without it, the key is what PETSTORE_API_KEY says, or"
              + " is asked for, or comes in on standard input.");

  private static final Option NO_CHECK =
      Option.flag("--no-check", "Does not try the key out (by getInventory).");

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "connect api-key",
        "Checks an API key, and keeps it if that is asked for.",
        List.of(),
        List.of(
            ConnectionOptions.BASE_URI,
            VALUE_FILE,
            NO_CHECK,
            Timeouts.OF_AN_ACTION,
            NewConnection.SAVE,
            FailureJson.OPTION),
        """
        Prints the connection without its key. An open shop takes any key.
        """);
  }

  @Override
  public void run(Arguments arguments, Shell shell) throws UsageException, IOException {
    var timeout = Timeouts.ofAction(arguments);
    NewConnection.check(arguments, shell);
    Connection connection =
        ConnectionOptions.connection(
            ConnectionOptions.baseUri(arguments, shell), key(arguments, shell));
    boolean checked = !arguments.has(NO_CHECK);
    if (checked) {
      PetstoreConnector.builder()
          .connection(connection)
          .timeout(timeout)
          .build()
          .run("getInventory", JsonNodeFactory.instance.objectNode());
    }
    NewConnection.keep(connection, arguments, shell);
    ObjectNode shown = NewConnection.shown(connection, arguments);
    shell.print(Json.text(shown.put("checked", checked)));
  }

  private static ApiKey key(Arguments arguments, Shell shell) throws UsageException, IOException {
    Optional<String> file = arguments.value(VALUE_FILE);
    if (file.isPresent()) {
      return Secrets.read(VALUE_FILE, file.get(), shell, ApiKey::of);
    }
    Optional<String> variable = shell.variable(ConnectionOptions.KEY_VARIABLE);
    if (variable.isPresent()) {
      return Secrets.of(ConnectionOptions.KEY_VARIABLE, variable.get(), ApiKey::of);
    }
    if (shell.terminal().isInput()) {
      String typed = shell.terminal().askSecretly("API key: ").orElse("");
      return Secrets.of("the key", typed, ApiKey::of);
    }
    return Secrets.read(VALUE_FILE, NamedFiles.STANDARD_INPUT, shell, ApiKey::of);
  }
}
