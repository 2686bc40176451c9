package petstore.connector.docs;

import java.util.List;
import java.util.Objects;
import petstore.connector.definition.Option;
import petstore.connector.definition.PropertyDefinition;
import petstore.connector.definition.PropertyType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Properties as JSON Schema (2020-12); what is made here means the same in OpenAPI 3.0.
final class Schemas {
  /// What is up to who asks for a schema.
  interface Style {
    /// An object in place, or a reference to it.
    ObjectNode object(PropertyDefinition property, Schemas schemas);

    /// Says of an object what holds of members that are missing or not known.
    void addStrictness(ObjectNode schema, List<PropertyDefinition> members);
  }

  private final Style style;

  Schemas(Style style) {
    this.style = style;
  }

  ObjectNode of(PropertyDefinition property) {
    ObjectNode schema = typed(property);
    // what stands beside a reference is not read in OpenAPI 3.0
    if (!schema.has("$ref")) {
      addNotes(schema, property);
    }
    return schema;
  }

  private ObjectNode typed(PropertyDefinition property) {
    return switch (property.type()) {
      case STRING -> type("string");
      case INTEGER -> type("integer").put("format", "int64");
      case BOOLEAN -> type("boolean");
      case DATE_TIME -> type("string").put("format", "date-time");
      case ARRAY -> {
        ObjectNode array = type("array");
        array.set("items", of(Objects.requireNonNull(property.items())));
        yield array;
      }
      case OBJECT, FILE_ENTRY -> style.object(property, this);
    };
  }

  /// The members of an object, or what a map holds.
  ObjectNode members(PropertyDefinition property) {
    ObjectNode schema = type("object");
    if (property.additionalProperties() != null) {
      schema.set("additionalProperties", of(property.additionalProperties()));
      return schema;
    }
    addMembers(schema, Objects.requireNonNullElse(property.properties(), List.of()));
    return schema;
  }

  void addMembers(ObjectNode schema, List<PropertyDefinition> members) {
    ObjectNode properties = schema.putObject("properties");
    members.forEach(member -> properties.set(Objects.requireNonNull(member.name()), of(member)));
    style.addStrictness(schema, members);
  }

  /// Which members have to be there.
  static void addRequired(ObjectNode schema, List<PropertyDefinition> members) {
    ArrayNode required = Json.array();
    members.stream()
        .filter(PropertyDefinition::isRequired)
        .map(PropertyDefinition::name)
        .forEach(required::add);
    // an empty list is not allowed in OpenAPI 3.0
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private static void addNotes(ObjectNode schema, PropertyDefinition property) {
    if (property.description() != null) {
      schema.put("description", property.description());
    }
    if (property.defaultValue() != null) {
      schema.set("default", Json.value(property.defaultValue()));
    }
    if (property.options() != null && property.type() != PropertyType.BOOLEAN) {
      ArrayNode values = schema.putArray("enum");
      property.options().stream().map(Option::value).map(Json::value).forEach(values::add);
    }
  }

  private static ObjectNode type(String name) {
    return Json.object().put("type", name);
  }
}
