package petstore.connector.docs;

import java.util.List;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.ComponentDefinition;
import petstore.connector.definition.Method;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The actions as tools for agents: name, description, JSON Schema of input and output, with the
/// keys that the Model Context Protocol has for tools (2025-06-18, `tools/list`).
///
/// That protocol takes only objects as `outputSchema`. Those of the three actions that answer with
/// a list are lists, as what they answer with is: whoever serves these tools leaves them out, or
/// wraps schema and answer.
public final class ToolsJson {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final Schemas INPUT = new Schemas(new InPlace(true));
  private static final Schemas OUTPUT = new Schemas(new InPlace(false));

  private ToolsJson() {}

  /// An object with the list `tools`, in the order of the actions.
  public static ObjectNode of(ComponentDefinition component) {
    ObjectNode json = Json.object();
    ArrayNode tools = json.putArray("tools");
    component.actions().forEach(action -> tools.add(of(action)));
    return json;
  }

  /// One of them.
  public static ObjectNode of(ActionDefinition action) {
    ObjectNode json = Json.object();
    json.put("name", action.name());
    json.put("title", action.title());
    json.put("description", description(action));
    json.set("inputSchema", input(action));
    if (action.output() != null) {
      json.set("outputSchema", dialect().setAll(OUTPUT.of(action.output())));
    }
    json.set("annotations", annotations(action.method()));
    return json;
  }

  /// Never empty, since agents choose by it.
  private static String description(ActionDefinition action) {
    boolean saysMore =
        !action.description().isEmpty() && !action.description().equals(action.title());
    return saysMore ? action.title() + ". " + action.description() : action.title();
  }

  private static ObjectNode input(ActionDefinition action) {
    ObjectNode schema = dialect().put("type", "object");
    INPUT.addMembers(schema, action.properties());
    return schema;
  }

  private static ObjectNode annotations(Method method) {
    ObjectNode json = Json.object();
    json.put("readOnlyHint", method == Method.GET);
    // what is added under an id that is in use replaces what had it
    json.put("destructiveHint", method != Method.GET);
    json.put("idempotentHint", method != Method.POST);
    return json;
  }

  private static ObjectNode dialect() {
    return Json.object().put("$schema", DIALECT);
  }

  /// Agents read one schema at a time: nothing is referred to. An input is as strict as the check
  /// before sending; an output may have more or less, as in the check of answers.
  private record InPlace(boolean input) implements Schemas.Style {
    @Override
    public ObjectNode object(PropertyDefinition property, Schemas schemas) {
      return schemas.members(property);
    }

    @Override
    public void addStrictness(ObjectNode schema, List<PropertyDefinition> members) {
      if (input) {
        Schemas.addRequired(schema, members);
        schema.put("additionalProperties", false);
      }
    }
  }
}
