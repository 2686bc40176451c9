package petstore.connector.cli;

import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.PetstoreDefinition;

/// The action that a command is about.
final class ActionOperand {
  static final String FORM = "ACTION";

  private ActionOperand() {}

  /// @throws UsageException when there is no such action
  static ActionDefinition of(Arguments arguments) throws UsageException {
    String name = arguments.operand();
    return PetstoreDefinition.COMPONENT
        .action(name)
        .orElseThrow(() -> new UsageException("there is no action " + name + hint(name)));
  }

  private static String hint(String name) {
    return Nearest.hint(
        name, PetstoreDefinition.COMPONENT.actions().stream().map(ActionDefinition::name).toList());
  }
}
