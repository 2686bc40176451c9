package petstore.connector.docs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.connector.definition.Option;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Properties in the JSON of the definition: which keys one has goes by its type.
final class PropertyJson {
  private PropertyJson() {}

  static ArrayNode inputs(List<PropertyDefinition> properties) {
    ArrayNode array = Json.array();
    properties.forEach(property -> array.add(property(property, metadata(property))));
    return array;
  }

  static ObjectNode output(PropertyDefinition property) {
    return property(property, Json.object().put("responseType", "JSON"));
  }

  private static ObjectNode metadata(PropertyDefinition property) {
    ObjectNode json = Json.object();
    if (property.location() != null) {
      json.put("type", property.location().name());
    }
    return json;
  }

  private static ObjectNode property(PropertyDefinition property, ObjectNode metadata) {
    ObjectNode json = Json.object();
    json.putNull("advancedOption");
    json.set("description", Json.value(property.description()));
    json.putNull("displayCondition");
    json.putNull("expressionEnabled");
    json.set("hidden", Json.value(property.hidden()));
    json.set("label", Json.value(property.label()));
    json.set("metadata", metadata);
    json.set("placeholder", Json.value(property.placeholder()));
    json.set("required", Json.value(property.required()));
    json.set("name", Json.value(property.name()));
    json.put("type", property.type().name());
    json.set("defaultValue", Json.value(property.defaultValue()));
    json.set("exampleValue", Json.value(property.exampleValue()));
    json.put("controlType", property.controlType().name());
    addParts(json, property);
    return json;
  }

  private static void addParts(ObjectNode json, PropertyDefinition property) {
    switch (property.type()) {
      case OBJECT -> {
        json.set("additionalProperties", one(property.additionalProperties()));
        json.putNull("multipleValues");
        json.set("properties", many(property.properties()));
        addOptions(json, property);
      }
      case ARRAY -> {
        json.set("items", one(property.items()));
        json.putNull("multipleValues");
        addOptions(json, property);
      }
      case FILE_ENTRY -> json.set("properties", many(property.properties()));
      case INTEGER -> {
        json.putNull("maxValue");
        json.putNull("minValue");
        addOptions(json, property);
      }
      case BOOLEAN -> json.set("options", options(property.options()));
      case STRING, DATE_TIME -> addOptions(json, property);
    }
  }

  private static void addOptions(ObjectNode json, PropertyDefinition property) {
    json.set("options", options(property.options()));
    json.putNull("optionsDataSource");
  }

  private static JsonNode options(@Nullable List<Option> options) {
    if (options == null) {
      return Json.value(null);
    }
    ArrayNode array = Json.array();
    for (Option option : options) {
      ObjectNode json = array.addObject();
      json.putNull("description");
      json.putNull("displayCondition");
      json.put("name", option.name());
      json.set("value", Json.value(option.value()));
    }
    return array;
  }

  /// The shape has a list of types where ours is one.
  private static JsonNode one(@Nullable PropertyDefinition property) {
    return property == null ? Json.value(null) : inputs(List.of(property));
  }

  private static JsonNode many(@Nullable List<PropertyDefinition> properties) {
    return properties == null ? Json.value(null) : inputs(properties);
  }
}
