package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import petstore.api.Behavior;
import petstore.connector.PetstoreConnector;
import petstore.connector.connection.Credentials;
import petstore.scenario.ConnectorShop.Shown;
import petstore.support.Pictures;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Each action of the connector, in both ways, in an open shop and in one that asks for a key or a
/// token; what it did is looked at by a client that knows nothing of the connector.
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("ways")
class ConnectorActionsTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String REX =
      """
      {"id":4711,"category":{"id":1,"name":"Dogs"},"name":"Rex & Söhne 😀","photoUrls":["a","b"],
       "tags":[{"id":7,"name":"loud"},{"id":8,"name":"old"}],"status":"available"}\
      """;
  private static final String ORDER =
      """
      {"id":815,"petId":1,"quantity":3,"shipDate":"2026-11-22T10:20:30.456+00:00",
       "status":"approved","complete":true}\
      """;
  private static final String PASSWORD = "a very long secret";
  private static final String JANE =
      """
      {"id":31,"username":"jane","firstName":"Jane","lastName":"Döe","email":"jane@example.com",
       "password":"a very long secret","phone":"1","userStatus":2}\
      """;

  private static TestServer open;
  private static TestServer enforced;

  private final ConnectorWay way;
  private final Shown shown;
  private final ConnectorShop shop;
  private final Credentials forPets;

  ConnectorActionsTest(ConnectorWay way, Shown shown) {
    this.way = way;
    this.shown = shown;
    shop = ConnectorShop.on(shown.isAskedFor() ? enforced : open);
    forPets = shop.forPets(shown);
  }

  static Stream<Arguments> ways() {
    return Arrays.stream(ConnectorWay.values())
        .flatMap(
            way -> Arrays.stream(Shown.values()).map(shown -> Arguments.arguments(way, shown)));
  }

  @BeforeAll
  static void start() {
    open = TestServer.start(Behavior.DOCUMENTED);
    enforced = TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    open.close();
    enforced.close();
  }

  @Test
  void addPet_adds_a_pet() {
    JsonNode rex = MAPPER.readTree(REX);
    assertEquals(rex, run("addPet", forPets, "{'pet':%s}", REX));
    assertEquals(rex, shop.get("/pet/4711").json());
  }

  @Test
  void updatePet_replaces_a_pet() {
    shop.given("/pet", REX);
    String rover = "{\"id\":4711,\"name\":\"Rover\",\"photoUrls\":[],\"tags\":[]}";
    assertEquals(MAPPER.readTree(rover), run("updatePet", forPets, "{'pet':%s}", rover));
    assertEquals(MAPPER.readTree(rover), shop.get("/pet/4711").json());
  }

  @Test
  void findPetsByStatus_finds_pets() {
    JsonNode sold = shop.given("/pet", REX.replace("available", "sold"));
    JsonNode found = answered("findPetsByStatus", forPets, "{'status':'sold'}");
    assertEquals(shop.get("/pet/findByStatus?status=sold").json(), found);
    assertEquals(sold, found.get(found.size() - 1));
  }

  @Test
  void findPetsByTags_finds_pets() {
    JsonNode rex = shop.given("/pet", REX);
    JsonNode loud = answered("findPetsByTags", forPets, "{'tags':['loud','nowhere']}");
    assertEquals(List.of(rex), loud.valueStream().toList());
    JsonNode found = answered("findPetsByTags", forPets, "{'tags':['tag4','loud']}");
    assertEquals(shop.get("/pet/findByTags?tags=tag4&tags=loud").json(), found);
    assertTrue(found.size() > 1, found::toString);
  }

  @Test
  void deletePet_removes_a_pet() {
    assertEquals(200, shop.get("/pet/2").status());
    assertNull(run("deletePet", forPets, "{'petId':2}"));
    assertEquals(404, shop.get("/pet/2").status());
  }

  @Test
  void getPetById_shows_a_pet() {
    JsonNode rex = shop.given("/pet", REX);
    assertEquals(rex, run("getPetById", forPets, "{'petId':4711}"));
  }

  @Test
  void updatePetWithForm_changes_name_and_status() {
    assertNull(
        run("updatePetWithForm", forPets, "{'petId':3,'name':'Rex & Söhne','status':'sold'}"));
    JsonNode pet = shop.get("/pet/3").json();
    assertEquals("Rex & Söhne", pet.get("name").asString());
    assertEquals("sold", pet.get("status").asString());
  }

  @Test
  void uploadFile_adds_a_picture(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("a pet.png"), Pictures.png(8, 8));
    JsonNode answer =
        answered(
            "uploadFile",
            forPets,
            "{'petId':4,'additionalMetadata':'from"
                + " afar','fileEntry':{'extension':'png','mimeType':'image/png','name':'a"
                + " pet.png','url':'%s'}}",
            file.toUri());
    assertEquals(200, answer.get("code").asInt());
    assertTrue(answer.get("message").asString().contains("from afar"), answer::toString);
    JsonNode photos = shop.get("/pet/4").json().get("photoUrls");
    assertEquals(3, photos.size());
    String path = photos.get(2).asString().replaceFirst("^https?://[^/]+", "");
    byte[] kept = shop.server().client().send("GET " + path).bytes();
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(kept, 4));
  }

  @Test
  void getInventory_counts() {
    shop.given("/pet", REX.replace("available", "sold"));
    JsonNode counted = answered("getInventory", forPets, "{}");
    assertEquals(shop.get("/store/inventory").json(), counted);
    assertEquals(2, counted.get("sold").asInt());
  }

  @Test
  void placeOrder_places_an_order() {
    JsonNode order = MAPPER.readTree(ORDER);
    assertSameOrder(order, answered("placeOrder", forPets, "{'order':%s}", ORDER));
    assertSameOrder(order, shop.get("/store/order/815").json());
  }

  @Test
  void deleteOrder_removes_an_order() {
    shop.given("/store/order", ORDER);
    assertNull(run("deleteOrder", forPets, "{'orderId':815}"));
    assertEquals(404, shop.get("/store/order/815").status());
  }

  @Test
  void getOrderById_shows_an_order() {
    JsonNode order = shop.given("/store/order", ORDER);
    assertSameOrder(order, answered("getOrderById", forPets, "{'orderId':815}"));
  }

  @Test
  void createUser_creates_a_user() {
    assertEquals(seen(JANE), run("createUser", forPets, "{'user':%s}", JANE));
    assertEquals(seen(JANE), shop.get("/user/jane").json());
    assertDoesNotThrow(() -> shop.server().session(shop.tenant(), "jane", PASSWORD));
  }

  @Test
  void createUsersWithListInput_creates_users() {
    String john = JANE.replace("jane", "john").replace("31", "32");
    JsonNode created = run("createUsersWithListInput", forPets, "{'__items':[%s,%s]}", JANE, john);
    assertEquals(MAPPER.createArrayNode().add(seen(JANE)).add(seen(john)), created);
    assertEquals(seen(JANE), shop.get("/user/jane").json());
    assertEquals(seen(john), shop.get("/user/john").json());
  }

  @Test
  void deleteUser_removes_a_user() {
    shop.given("/user", JANE);
    assertNull(run("deleteUser", jane(), "{'username':'jane'}"));
    assertEquals(404, shop.get("/user/jane").status());
  }

  @Test
  void getUserByName_shows_a_user() {
    shop.given("/user", JANE);
    assertEquals(seen(JANE), run("getUserByName", forPets, "{'username':'jane'}"));
  }

  @Test
  void updateUser_changes_a_user() {
    shop.given("/user", JANE);
    String changed = JANE.replace("Jane", "Janet");
    assertEquals(
        seen(changed), run("updateUser", jane(), "{'username':'jane','user':%s}", changed));
    assertEquals(seen(changed), shop.get("/user/jane").json());
  }

  private Credentials jane() {
    return shop.of(shown, "jane", PASSWORD);
  }

  /// What is shown of a user: the password only where everybody may do everything.
  private JsonNode seen(String user) {
    ObjectNode seen = (ObjectNode) MAPPER.readTree(user);
    return shown.isAskedFor() ? seen.without("password") : seen;
  }

  private JsonNode answered(
      String action, Credentials credentials, String input, Object... values) {
    return Objects.requireNonNull(run(action, credentials, input, values));
  }

  private @Nullable JsonNode run(
      String action, Credentials credentials, String input, Object... values) {
    var connector = PetstoreConnector.builder().connection(shop.connection(credentials)).build();
    String json = input.replace('\'', '"').formatted(values);
    return way.run(connector, action, MAPPER.readTree(json));
  }

  // A moment may be written in several ways.
  private static void assertSameOrder(JsonNode expected, JsonNode found) {
    assertEquals(shipped(expected), shipped(found));
    assertEquals(withoutDate(expected), withoutDate(found));
  }

  private static Instant shipped(JsonNode order) {
    return OffsetDateTime.parse(order.get("shipDate").asString()).toInstant();
  }

  private static JsonNode withoutDate(JsonNode order) {
    return ((ObjectNode) order.deepCopy()).without("shipDate");
  }
}
