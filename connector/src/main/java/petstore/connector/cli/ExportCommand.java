package petstore.connector.cli;

import java.util.function.Function;
import petstore.connector.definition.ComponentDefinition;
import petstore.connector.definition.PetstoreDefinition;
import petstore.connector.docs.DefinitionJson;
import petstore.connector.docs.OpenApiJson;
import petstore.connector.docs.ToolsJson;
import tools.jackson.databind.JsonNode;

/// `export`: the definition in a form that other programs read.
///
/// @param spec its name and its summary
/// @param form makes it
record ExportCommand(CommandSpec spec, Function<ComponentDefinition, JsonNode> form)
    implements Command {
  static final Command DEFINITION =
      new ExportCommand(
          CommandSpec.of("export definition", "Prints the whole definition."), DefinitionJson::of);

  static final Command OPENAPI =
      new ExportCommand(
          CommandSpec.of("export openapi", "Prints the actions as an OpenAPI description."),
          OpenApiJson::of);

  static final Command TOOLS =
      new ExportCommand(
          CommandSpec.of("export tools", "Prints the actions as tools for agents."), ToolsJson::of);

  @Override
  public void run(Arguments arguments, Shell shell) {
    shell.print(Json.text(form.apply(PetstoreDefinition.COMPONENT)));
  }
}
