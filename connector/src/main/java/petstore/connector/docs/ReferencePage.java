package petstore.connector.docs;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.AuthorizationDefinition;
import petstore.connector.definition.ComponentDefinition;
import petstore.connector.definition.PropertyDefinition;

/// The reference page of a component, in Markdown. Its white space is part of the format: pages are
/// compared byte for byte.
public final class ReferencePage {
  private static final String RULE = "<hr />\n\n\n\n";
  private static final String NAMED_HEAD =
      """
      |      Name      |     Type     |     Control Type     |
      |:--------------:|:------------:|:--------------------:|
      """;
  private static final String UNNAMED_HEAD =
      """
      |     Type     |     Control Type     |
      |:------------:|:--------------------:|
      """;

  private ReferencePage() {}

  /// The whole page.
  public static String of(ComponentDefinition component) {
    return head(component)
        + RULE
        + connections(component)
        + RULE
        + "## Triggers\n\n\n\n"
        + RULE
        + "## Actions\n\n\n"
        + component.actions().stream()
            .map(ReferencePage::action)
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String head(ComponentDefinition component) {
    return """
    ---
    title: "%s"
    description: "%s"
    ---
    ## Reference
    <hr />

    %s

    Categories: null

    Version: %d

    """
        .formatted(
            component.title(),
            component.description(),
            component.description(),
            component.version());
  }

  private static String connections(ComponentDefinition component) {
    return "## Connections\n\nVersion: "
        + component.connection().version()
        + "\n\n\n"
        + component.connection().authorizations().stream()
            .map(ReferencePage::authorization)
            .collect(Collectors.joining())
        + "\n\n";
  }

  private static String authorization(AuthorizationDefinition authorization) {
    return "### " + authorization.title() + "\n\n" + inputs(authorization.properties()) + "\n\n\n";
  }

  private static String action(ActionDefinition action) {
    return "### "
        + action.title()
        + "\n"
        + action.description()
        + "\n\n"
        + inputs(action.properties())
        + "\n\n"
        + (action.output() == null ? "\n" : output(action.output()));
  }

  private static String inputs(List<PropertyDefinition> properties) {
    // an empty table still takes its line
    return "#### Properties\n\n" + NAMED_HEAD + (properties.isEmpty() ? "\n" : rows(properties));
  }

  private static String output(PropertyDefinition output) {
    return "### Output\n\n\n\nType: "
        + output.type()
        + "\n\n#### Properties\n\n"
        + UNNAMED_HEAD
        + rows(output.properties())
        + "\n\n\n\n";
  }

  /// Only what is known by name has rows; where nothing is, as in lists and maps, the page says so.
  private static String rows(@Nullable List<PropertyDefinition> properties) {
    return properties == null
        ? "null\n"
        : properties.stream().map(ReferencePage::row).collect(Collectors.joining());
  }

  private static String row(PropertyDefinition property) {
    String name = property.label() == null ? "" : "| " + property.label() + " ";
    return name + "| " + property.type() + " | " + property.controlType() + "  |\n";
  }
}
