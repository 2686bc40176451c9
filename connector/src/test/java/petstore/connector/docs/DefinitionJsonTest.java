package petstore.connector.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import petstore.connector.definition.PetstoreDefinition;
import tools.jackson.databind.JsonNode;

class DefinitionJsonTest {
  private static final Set<String> OF_EVERY_PROPERTY =
      Set.of(
          "advancedOption",
          "description",
          "displayCondition",
          "expressionEnabled",
          "hidden",
          "label",
          "metadata",
          "placeholder",
          "required",
          "name",
          "type",
          "defaultValue",
          "exampleValue",
          "controlType");

  private final JsonNode json = DefinitionJson.of(PetstoreDefinition.COMPONENT);

  @Test
  void it_counts_17_actions_13_with_output_no_trigger_and_2_authorizations() {
    assertEquals(17, json.get("actions").size());
    assertEquals(
        4, json.get("actions").valueStream().filter(a -> a.get("outputSchema").isNull()).count());
    assertEquals(0, json.get("triggers").size());
    assertEquals(2, json.at("/connection/authorizations").size());
  }

  @Test
  void an_action_says_which_request_it_is() {
    assertEquals(
        "{\"method\":\"POST\",\"path\":\"/pet/{petId}/uploadImage\",\"bodyContentType\":\"BINARY\","
            + "\"mimeType\":\"application/octet-stream\"}",
        action("uploadFile").get("metadata").toString());
    assertEquals(
        "{\"method\":\"GET\",\"path\":\"/store/inventory\"}",
        action("getInventory").get("metadata").toString());
  }

  @Test
  void a_property_says_where_it_goes() {
    JsonNode header = action("deletePet").at("/properties/0");
    assertEquals("api_key", header.get("name").stringValue());
    assertEquals("Api Key", header.get("label").stringValue());
    assertEquals("HEADER", header.at("/metadata/type").stringValue());
    assertEquals("JSON", action("addPet").at("/outputSchema/metadata/responseType").stringValue());
  }

  @Test
  void lists_and_maps_say_what_they_hold() {
    JsonNode tags = action("findPetsByTags").at("/properties/0");
    assertEquals("Add to Tags", tags.get("placeholder").stringValue());
    assertEquals("STRING", tags.at("/items/0/type").stringValue());
    assertEquals(
        "INTEGER",
        action("getInventory").at("/outputSchema/additionalProperties/0/type").stringValue());
    assertTrue(action("getInventory").at("/outputSchema/properties").isNull());
  }

  @Test
  void options_are_names_and_values() {
    assertEquals(
        "[{\"description\":null,\"displayCondition\":null,\"name\":\"True\",\"value\":true},"
            + "{\"description\":null,\"displayCondition\":null,\"name\":\"False\",\"value\":false}]",
        action("placeOrder").at("/properties/0/properties/5/options").toString());
  }

  @Test
  void every_property_at_every_depth_has_the_common_keys() {
    List<JsonNode> properties = new ArrayList<>();
    collect(json, properties);
    assertTrue(properties.size() > 100, "properties: " + properties.size());
    for (JsonNode property : properties) {
      Set<String> keys = new TreeSet<>(property.propertyNames());
      assertTrue(keys.containsAll(OF_EVERY_PROPERTY), () -> property.toString());
    }
  }

  private JsonNode action(String name) {
    return json.get("actions")
        .valueStream()
        .filter(action -> action.get("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (node.has("controlType")) {
      found.add(node);
    }
    node.valueStream().forEach(child -> collect(child, found));
  }
}
