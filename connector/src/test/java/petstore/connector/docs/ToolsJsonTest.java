package petstore.connector.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.PetstoreDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ToolsJsonTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode tools = ToolsJson.of(PetstoreDefinition.COMPONENT).get("tools");

  @Test
  void every_action_is_a_tool_that_agents_can_choose() {
    assertEquals(
        PetstoreDefinition.COMPONENT.actions().stream().map(ActionDefinition::name).toList(),
        tools.valueStream().map(tool -> tool.get("name").stringValue()).toList());
    tools.forEach(tool -> {
      assertTrue(tool.get("name").stringValue().matches("[a-zA-Z0-9_-]{1,64}"));
      assertFalse(tool.get("description").stringValue().isEmpty());
    });
  }

  @Test
  void schemas_are_schemas() {
    for (JsonNode tool : tools) {
      assertEquals(List.of(), metaFaults(tool.get("inputSchema")), tool.get("name").toString());
      if (tool.has("outputSchema")) {
        assertEquals(List.of(), metaFaults(tool.get("outputSchema")), tool.get("name").toString());
      }
    }
    assertEquals(13, tools.valueStream().filter(tool -> tool.has("outputSchema")).count());
  }

  @Test
  void an_input_schema_takes_what_is_right() {
    assertEquals(0, faults("addPet", "{'pet':{'name':'Rex','photoUrls':[]}}"));
    assertEquals(0, faults("getInventory", "{}"));
    assertEquals(0, faults("findPetsByTags", "{'tags':['a','b']}"));
    assertEquals(0, faults("createUsersWithListInput", "{'__items':[{'username':'a'}]}"));
    assertEquals(0, faults("placeOrder", "{'order':{'complete':true,'status':'placed'}}"));
  }

  @Test
  void and_refuses_what_is_wrong() {
    assertEquals(1, faults("addPet", "{}"), "missing");
    assertEquals(2, faults("addPet", "{'pet':{}}"), "missing inside");
    assertEquals(1, faults("getPetById", "{'petId':'1'}"), "wrong type");
    assertEquals(1, faults("findPetsByStatus", "{'status':'lost'}"), "no option");
    assertEquals(1, faults("getInventory", "{'all':true}"), "unknown name");
    assertEquals(
        1, faults("addPet", "{'pet':{'name':'Rex','photoUrls':[],'age':3}}"), "unknown inside");
    assertEquals(3, faults("uploadFile", "{'petId':1,'fileEntry':{'url':'file:///a'}}"));
  }

  @Test
  void reading_is_told_apart_from_changing() {
    assertTrue(tool("getPetById").at("/annotations/readOnlyHint").booleanValue());
    assertFalse(tool("deletePet").at("/annotations/readOnlyHint").booleanValue());
    assertTrue(tool("deletePet").at("/annotations/destructiveHint").booleanValue());
    assertTrue(tool("updatePet").at("/annotations/idempotentHint").booleanValue());
    assertFalse(tool("placeOrder").at("/annotations/idempotentHint").booleanValue());
  }

  private int faults(String action, String input) {
    JsonNode value = JsonMapper.shared().readTree(input.replace('\'', '"'));
    return REGISTRY.getSchema(tool(action).get("inputSchema")).validate(value).size();
  }

  private static List<String> metaFaults(JsonNode schema) {
    return REGISTRY
        .getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
        .validate(schema)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private JsonNode tool(String name) {
    return tools
        .valueStream()
        .filter(tool -> tool.get("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
