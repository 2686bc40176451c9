package petstore.connector.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import petstore.connector.definition.PetstoreDefinition;
import tools.jackson.databind.JsonNode;

class OpenApiJsonTest {
  private final JsonNode json = OpenApiJson.of(PetstoreDefinition.COMPONENT);

  @Test
  void every_action_is_an_operation() {
    List<String> operations = new ArrayList<>();
    json.get("paths").forEach(path -> path.forEach(o -> operations.add(id(o))));
    assertEquals(17, operations.size());
    assertEquals("updatePet", id(json.at("/paths/~1pet/put")));
    assertEquals("getOrderById", id(json.at("/paths/~1store~1order~1{orderId}/get")));
  }

  @Test
  void objects_stand_once_and_are_referred_to() {
    assertEquals(
        Set.of("Pet", "Category", "Tag", "ApiResponse", "Order", "User"),
        Set.copyOf(json.at("/components/schemas").propertyNames()));
    for (String reference : references()) {
      String pointer = reference.substring(1);
      assertTrue(json.at(pointer).isObject(), reference);
    }
    assertEquals(
        "[\"name\",\"photoUrls\"]", json.at("/components/schemas/Pet/required").toString());
    assertFalse(json.at("/components/schemas/User").has("required"));
  }

  @Test
  void parameters_and_bodies_are_where_they_go() {
    JsonNode upload = json.at("/paths/~1pet~1{petId}~1uploadImage/post");
    assertEquals("path", upload.at("/parameters/0/in").stringValue());
    assertEquals("query", upload.at("/parameters/1/in").stringValue());
    assertEquals(2, upload.get("parameters").size());
    assertEquals(
        "binary",
        upload.at("/requestBody/content/application~1octet-stream/schema/format").stringValue());
    JsonNode list = json.at("/paths/~1user~1createWithList/post/requestBody");
    assertEquals(
        "#/components/schemas/User",
        list.at("/content/application~1json/schema/items/$ref").stringValue());
    assertEquals("header", json.at("/paths/~1pet~1{petId}/delete/parameters/0/in").stringValue());
  }

  @Test
  void only_actions_with_output_answer_with_something() {
    int answers = 0;
    for (JsonNode path : json.get("paths")) {
      for (JsonNode operation : path) {
        answers += operation.at("/responses/200").has("content") ? 1 : 0;
      }
    }
    assertEquals(13, answers);
  }

  @Test
  void both_authorizations_are_told() {
    assertEquals(
        "http://localhost:8080/oauth/authorize",
        json.at("/components/securitySchemes/oauth2_implicit_code/flows/implicit/authorizationUrl")
            .stringValue());
    assertEquals(
        "{\"type\":\"apiKey\",\"name\":\"api_key\",\"in\":\"header\"}",
        json.at("/components/securitySchemes/api_key").toString());
  }

  private List<String> references() {
    List<String> found = new ArrayList<>();
    json.findValues("$ref").forEach(reference -> found.add(reference.stringValue()));
    assertTrue(found.size() > 10);
    return found;
  }

  private static String id(JsonNode operation) {
    return operation.get("operationId").stringValue();
  }
}
