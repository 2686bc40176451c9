package petstore.connector.runtime;

import java.util.Objects;
import petstore.connector.ConnectorException;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.Location;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.JsonNode;

/// Finds all that is wrong with the input of an action, before anything is sent.
final class InputCheck {
  private InputCheck() {}

  /// @throws ConnectorException of the kind INPUT, with all that is wrong
  static void check(ActionDefinition action, JsonNode input) {
    if (!input.isObject()) {
      throw failure(action, "the input must be an object, not " + Quote.of(input));
    }
    ShapeCheck check = ShapeCheck.ofInput();
    check.members("", action.properties(), input);
    action.propertiesIn(Location.PATH).forEach(property -> segment(check, property, input));
    action.propertiesIn(Location.HEADER).forEach(property -> header(check, property, input));
    if (!check.isSound()) {
      throw failure(action, "the input is wrong: " + check.faults());
    }
  }

  private static void segment(ShapeCheck check, PropertyDefinition property, JsonNode input) {
    String name = Objects.requireNonNull(property.name());
    String value = input.path(name).stringValue("a number");
    if (value.isEmpty()) {
      check.fault(name + " must not be empty");
    } else if (value.equals(".") || value.equals("..")) {
      // RFC 3986, section 5.2.4: even percent-encoded, many take it for another path.
      check.fault(name + " must not be " + Quote.of(value) + ", which would change the path");
    }
  }

  private static void header(ShapeCheck check, PropertyDefinition property, JsonNode input) {
    String name = Objects.requireNonNull(property.name());
    String value = input.path(name).stringValue("");
    if (HeaderFields.hasControl(value)) {
      check.fault(name + " has a control character, which a header cannot carry");
    } else if (!value.isBlank() && (value.startsWith(" ") || value.endsWith(" "))) {
      // RFC 9110, section 5.5: recipients take it for no part of the value.
      check.fault(name + " begins or ends with a blank, which a header loses");
    }
  }

  private static ConnectorException failure(ActionDefinition action, String message) {
    return new ConnectorException(ConnectorException.Kind.INPUT, action.name(), message, null);
  }
}
