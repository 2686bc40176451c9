package petstore.connector.definition;

import java.util.List;
import java.util.Optional;

/// All that a connector offers.
///
/// @param name by which programs know it
/// @param title by which people know it
/// @param description a sentence for people
/// @param version of this definition
/// @param connection how it is reached
/// @param actions what it can do, in the order of its reference page
public record ComponentDefinition(
    String name,
    String title,
    String description,
    int version,
    ConnectionDefinition connection,
    List<ActionDefinition> actions) {
  public ComponentDefinition {
    actions = List.copyOf(actions);
  }

  /// The action with a name.
  public Optional<ActionDefinition> action(String name) {
    return actions.stream().filter(action -> action.name().equals(name)).findFirst();
  }
}
