package petstore.connector.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import petstore.connector.PetstoreConnector;
import petstore.connector.connection.Connection;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.runtime.ExchangeListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// `run`: runs an action, and prints what it answers with.
final class RunCommand implements Command {
  private static final Option VERBOSE =
      Option.flag(
          "--verbose",
          "Tells on standard error what is sent and answered: address, headers, status, time. No"
              + " secrets, no bodies.");

  private static final String NOTES =
      """
      Of the credentials that are given in several ways, these are shown: those of
      --connection, --access-token-file or --api-key-file, which exclude each other;
      else PETSTORE_ACCESS_TOKEN; else PETSTORE_API_KEY; else none.

      Prints the answer as JSON, and null for an action that has none. When the action
      fails, nothing is printed, what failed is told on standard error, and the exit
      code is 1. It is 2 when the command line or the input cannot be read.
      """;

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "run",
        "Runs an action, and prints its answer.",
        List.of(ActionOperand.FORM),
        Stream.of(
                List.of(ActionInput.INPUT, ActionInput.SET, ActionInput.FILE),
                ConnectionOptions.ALL,
                List.of(Timeouts.OF_AN_ACTION, VERBOSE, FailureJson.OPTION))
            .flatMap(List::stream)
            .toList(),
        NOTES);
  }

  @Override
  public void run(Arguments arguments, Shell shell) throws UsageException, IOException {
    ActionDefinition action = ActionOperand.of(arguments);
    arguments.allowStandardInputOnce(ActionInput.INPUT, ConnectionOptions.OF_FILES);
    ObjectNode input = ActionInput.of(action, arguments, shell);
    Connection connection = ConnectionOptions.chosen(arguments, shell);
    Duration timeout = Timeouts.ofAction(arguments);
    boolean shown = ActionInput.hasFile(action) && shell.terminal().isError();
    JsonNode answer;
    try (Progress progress = shown ? Progress.on(shell.err()) : Progress.hidden()) {
      var listeners = new ArrayList<ExchangeListener>(List.of(progress));
      if (arguments.has(VERBOSE)) {
        listeners.add(new Transcript(shell.err()));
      }
      answer = answer(action, input, connection, timeout, new Listeners(listeners));
    }
    shell.print(Json.text(answer == null ? NullNode.getInstance() : answer));
  }

  private static @Nullable JsonNode answer(
      ActionDefinition action,
      ObjectNode input,
      Connection connection,
      Duration timeout,
      ExchangeListener listener) {
    return PetstoreConnector.builder()
        .connection(connection)
        .timeout(timeout)
        .listener(listener)
        .build()
        .run(action.name(), input);
  }
}
