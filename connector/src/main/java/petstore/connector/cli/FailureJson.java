package petstore.connector.cli;

import java.util.Locale;
import petstore.connector.ConnectorException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What failed, for programs: the same parts, whatever failed.
final class FailureJson {
  static final Option OPTION =
      Option.flag(
          "--json-errors",
          "Tells on standard error what failed as a JSON object: action, kind, status, message and"
              + " body.");

  private FailureJson() {}

  static ObjectNode of(ConnectorException failure) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("action", failure.action())
        .put("kind", failure.kind().name().toLowerCase(Locale.ROOT))
        .put("status", failure.status())
        .put("message", failure.getMessage())
        .put("body", failure.body());
  }
}
