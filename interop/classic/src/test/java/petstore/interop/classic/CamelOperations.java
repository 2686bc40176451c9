package petstore.interop.classic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/// Sends each operation to an endpoint that Camel makes of its id and the definition.
final class CamelOperations implements Operations, AutoCloseable {
  private final Shop shop;
  private final DefaultCamelContext context = new DefaultCamelContext();
  private final ProducerTemplate template;

  CamelOperations(Shop shop) {
    this.shop = shop;
    context.start();
    template = context.createProducerTemplate();
  }

  @Override
  public void close() throws IOException {
    template.close();
    context.close();
  }

  @Override
  public JsonNode addPet(JsonNode pet) throws IOException {
    return json("addPet", pet, Map.of());
  }

  @Override
  public JsonNode updatePet(JsonNode pet) throws IOException {
    return json("updatePet", pet, Map.of());
  }

  @Override
  public JsonNode findPetsByStatus(String status) throws IOException {
    return json("findPetsByStatus", null, Map.of("status", status));
  }

  @Override
  public JsonNode findPetsByTags(List<String> tags) throws IOException {
    return json("findPetsByTags", null, Map.of("tags", String.join(",", tags)));
  }

  @Override
  public void deletePet(long petId, String apiKey) {
    text("deletePet", null, Map.of("petId", petId, "api_key", apiKey));
  }

  @Override
  public JsonNode getPetById(long petId) throws IOException {
    return json("getPetById", null, Map.of("petId", petId));
  }

  @Override
  public void updatePetWithForm(long petId, String name, String status) {
    text("updatePetWithForm", null, Map.of("petId", petId, "name", name, "status", status));
  }

  @Override
  public JsonNode uploadFile(long petId, String additionalMetadata, byte[] file)
      throws IOException {
    Map<String, Object> parameters =
        Map.of("petId", petId, "additionalMetadata", additionalMetadata);
    // The definition has one media type for it, which Camel takes.
    return Shop.JSON.readTree(send("uploadFile", "", file, parameters));
  }

  @Override
  public JsonNode getInventory() throws IOException {
    return json("getInventory", null, Map.of());
  }

  @Override
  public JsonNode placeOrder(JsonNode order) throws IOException {
    return json("placeOrder", order, Map.of());
  }

  @Override
  public void deleteOrder(long orderId) {
    text("deleteOrder", null, Map.of("orderId", orderId));
  }

  @Override
  public JsonNode getOrderById(long orderId) throws IOException {
    return json("getOrderById", null, Map.of("orderId", orderId));
  }

  @Override
  public JsonNode createUser(JsonNode user) throws IOException {
    return json("createUser", user, Map.of());
  }

  @Override
  public JsonNode createUsersWithListInput(JsonNode users) throws IOException {
    return json("createUsersWithListInput", users, Map.of());
  }

  @Override
  public void deleteUser(String username) {
    text("deleteUser", null, Map.of("username", username));
  }

  @Override
  public JsonNode getUserByName(String username) throws IOException {
    return json("getUserByName", null, Map.of("username", username));
  }

  @Override
  public void updateUser(String username, JsonNode user) {
    text("updateUser", user, Map.of("username", username));
  }

  private JsonNode json(String operation, @Nullable JsonNode body, Map<String, Object> parameters)
      throws IOException {
    return Shop.JSON.readTree(text(operation, body, parameters));
  }

  private String text(String operation, @Nullable JsonNode body, Map<String, Object> parameters) {
    // Of several media types Camel would make one header field.
    return send(
        operation, "&produces=application/json", body == null ? null : body.toString(), parameters);
  }

  // Camel takes parameters from the fields of a message, wherever the definition wants them.
  private String send(
      String operation, String options, @Nullable Object body, Map<String, Object> parameters) {
    Map<String, Object> fields = new HashMap<>(parameters);
    fields.put("X-Tenant-ID", shop.tenant());
    String endpoint =
        "rest-openapi:" + shop.definition() + "#" + operation + "?host=" + shop.server() + options;
    return template.requestBodyAndHeaders(endpoint, body, fields, String.class);
  }
}
