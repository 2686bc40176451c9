package petstore.interop.classic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a client has to do to a shop: each of the 17 operations, and what is there afterwards.
abstract class OperationsContract {
  private static final String REX =
      """
      {"id":4711,"category":{"id":1,"name":"Dogs"},"name":"Rex & Söhne","photoUrls":["a","b"],
       "tags":[{"id":7,"name":"loud"},{"id":8,"name":"old"}],"status":"available"}\
      """;
  private static final String ORDER =
      """
      {"id":815,"petId":1,"quantity":3,"shipDate":"2026-11-22T10:20:30.456+00:00",
       "status":"approved","complete":true}\
      """;
  private static final String JANE =
      """
      {"id":31,"username":"jane","firstName":"Jane","lastName":"Döe","email":"jane@example.com",
       "password":"hush","phone":"1","userStatus":2}\
      """;
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  protected final Shop shop = Shop.fresh();
  private final Operations client = connect(shop);

  /// A client that speaks to a shop.
  protected abstract Operations connect(Shop shop);

  /// Ends what `connect` began.
  protected void disconnect() {}

  @AfterEach
  void end() {
    disconnect();
  }

  @Test
  void the_operations_are_those_of_the_definition_beside_signing_in_and_out() throws Exception {
    JsonNode definition = Shop.JSON.readTree(shop.bytes("/api/v3/openapi.json"));
    Set<String> declared = new TreeSet<>(definition.findValuesAsText("operationId"));
    assertEquals(19, declared.size());
    declared.removeAll(Set.of("loginUser", "logoutUser"));
    assertEquals(
        declared,
        Arrays.stream(Operations.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void addPet_adds_a_pet() throws Exception {
    JsonNode rex = Shop.JSON.readTree(REX);
    assertEquals(rex, client.addPet(rex));
    assertEquals(rex, shop.get("/pet/4711"));
  }

  @Test
  void updatePet_replaces_a_pet() throws Exception {
    shop.given("/pet", REX);
    JsonNode rover =
        Shop.JSON.readTree("{\"id\":4711,\"name\":\"Rover\",\"photoUrls\":[],\"tags\":[]}");
    assertEquals(rover, client.updatePet(rover));
    assertEquals(rover, shop.get("/pet/4711"));
  }

  @Test
  void findPetsByStatus_finds_pets() throws Exception {
    JsonNode sold = shop.given("/pet", REX.replace("available", "sold"));
    JsonNode found = client.findPetsByStatus("sold");
    assertEquals(shop.get("/pet/findByStatus?status=sold"), found);
    assertEquals(sold, found.get(found.size() - 1));
  }

  @Test
  void findPetsByTags_finds_pets() throws Exception {
    JsonNode rex = shop.given("/pet", REX);
    assertEquals(List.of(rex), elements(client.findPetsByTags(List.of("loud", "nowhere"))));
    JsonNode found = client.findPetsByTags(List.of("tag4", "loud"));
    assertEquals(shop.get("/pet/findByTags?tags=tag4&tags=loud"), found);
    assertTrue(found.size() > 1, found::toString);
  }

  @Test
  void deletePet_removes_a_pet() throws Exception {
    client.deletePet(2, "special-key");
    assertEquals(404, shop.get("/pet/2").asInt());
  }

  @Test
  void getPetById_shows_a_pet() throws Exception {
    JsonNode rex = shop.given("/pet", REX);
    assertEquals(rex, client.getPetById(4711));
  }

  @Test
  void updatePetWithForm_changes_name_and_status() throws Exception {
    client.updatePetWithForm(3, "Rex & Söhne", "sold");
    JsonNode pet = shop.get("/pet/3");
    assertEquals("Rex & Söhne", pet.get("name").asText());
    assertEquals("sold", pet.get("status").asText());
  }

  @Test
  void uploadFile_adds_a_picture() throws Exception {
    JsonNode answer = client.uploadFile(4, "from afar", PICTURE);
    assertEquals(200, answer.get("code").asInt());
    assertTrue(answer.get("message").asText().contains("from afar"), answer::toString);
    JsonNode photos = shop.get("/pet/4").get("photoUrls");
    assertEquals(3, photos.size());
    String path = photos.get(2).asText().replaceFirst("^https?://[^/]+", "");
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(shop.bytes(path), 4));
  }

  @Test
  void getInventory_counts() throws Exception {
    shop.given("/pet", REX.replace("available", "sold"));
    JsonNode counted = client.getInventory();
    assertEquals(shop.get("/store/inventory"), counted);
    assertEquals(2, counted.get("sold").asInt());
  }

  @Test
  void placeOrder_places_an_order() throws Exception {
    JsonNode order = Shop.JSON.readTree(ORDER);
    assertSameOrder(order, client.placeOrder(order));
    assertSameOrder(order, shop.get("/store/order/815"));
  }

  @Test
  void deleteOrder_removes_an_order() throws Exception {
    shop.given("/store/order", ORDER);
    client.deleteOrder(815);
    assertEquals(404, shop.get("/store/order/815").asInt());
  }

  @Test
  void getOrderById_shows_an_order() throws Exception {
    JsonNode order = shop.given("/store/order", ORDER);
    assertSameOrder(order, client.getOrderById(815));
  }

  @Test
  void createUser_creates_a_user() throws Exception {
    JsonNode jane = Shop.JSON.readTree(JANE);
    assertEquals(jane, client.createUser(jane));
    assertEquals(jane, shop.get("/user/jane"));
  }

  @Test
  void createUsersWithListInput_creates_users() throws Exception {
    String john = JANE.replace("jane", "john").replace("31", "32");
    JsonNode both = Shop.JSON.readTree("[" + JANE + "," + john + "]");
    assertEquals(both, client.createUsersWithListInput(both));
    assertEquals(both.get(0), shop.get("/user/jane"));
    assertEquals(both.get(1), shop.get("/user/john"));
  }

  @Test
  void deleteUser_removes_a_user() throws Exception {
    client.deleteUser("user3");
    assertEquals(404, shop.get("/user/user3").asInt());
  }

  @Test
  void getUserByName_shows_a_user() throws Exception {
    JsonNode jane = shop.given("/user", JANE);
    assertEquals(jane, client.getUserByName("jane"));
  }

  @Test
  void updateUser_changes_a_user() throws Exception {
    shop.given("/user", JANE);
    JsonNode changed = Shop.JSON.readTree(JANE.replace("Jane", "Janet"));
    client.updateUser("jane", changed);
    assertEquals(changed, shop.get("/user/jane"));
  }

  private static List<JsonNode> elements(JsonNode array) {
    return array.valueStream().toList();
  }

  // A moment may be written in several ways.
  private static void assertSameOrder(JsonNode expected, JsonNode found) {
    assertEquals(shipped(expected), shipped(found));
    assertEquals(withoutDate(expected), withoutDate(found));
  }

  private static Instant shipped(JsonNode order) {
    return OffsetDateTime.parse(order.get("shipDate").asText()).toInstant();
  }

  private static JsonNode withoutDate(JsonNode order) {
    return order.<ObjectNode>deepCopy().without("shipDate");
  }
}
