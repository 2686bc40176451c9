package petstore.api.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.Pictures;
import petstore.support.TestServer;
import tools.jackson.databind.json.JsonMapper;

/// The requests that are printed in pages about the public Petstore, sent as they are printed,
/// after the state that they need was made: the answers are those that are printed there.
@ParameterizedClass
@EnumSource(Behavior.class)
class V2PrintedRequestsTest {
  private static final String[] JSON = {
    "accept", "application/json", "Content-Type", "application/json"
  };
  private static final String[] ACCEPT = {"accept", "application/json"};

  @Parameter Behavior behavior = Behavior.DOCUMENTED;

  @SuppressWarnings("NullAway.Init")
  private TestServer server;

  @SuppressWarnings("NullAway.Init")
  private Client client;

  @BeforeEach
  void start() {
    server = TestServer.start(behavior);
    client = server.client();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_new_pet() {
    String pet = pet("dog");
    expect(pet, client.sendText("POST /v2/pet", pet, JSON));
  }

  @Test
  void a_changed_pet() {
    String pet = pet("dogu");
    expect(pet, client.sendText("PUT /v2/pet", pet, JSON));
  }

  @Test
  void pets_that_are_sold() {
    client.send("DELETE /v2/pet/5");
    String bird =
        "{\"id\":4649961,\"category\":{\"id\":2,\"name\":\"Small\"},\"name\":\"AngryBird2\","
            + "\"photoUrls\":[\"https://google.img\"],\"tags\":[{\"id\":4,\"name\":\"bird\"},"
            + "{\"id\":5,\"name\":\"red\"}],\"status\":\"sold\"}";
    String next = bird.replace("4649961", "21299660");
    client.sendText("POST /v2/pet", bird, JSON);
    client.sendText("POST /v2/pet", next, JSON);
    expect(
        "[" + bird + "," + next + "]", client.send("GET /v2/pet/findByStatus?status=sold", ACCEPT));
  }

  @Test
  void a_pet_with_an_empty_status_is_shown_renamed_and_deleted() {
    String pet =
        "{\"id\":11,\"name\":\"teroSr\",\"photoUrls\":[],\"tags\":[{\"id\":11,\"name\":\"teroSr\"}],"
            + "\"status\":\"\"}";
    client.sendText("POST /v2/pet", pet, JSON);
    expect(pet, client.send("GET /v2/pet/11", ACCEPT));
    expect(
        message("11"),
        client.sendText(
            "POST /v2/pet/11",
            "name=dolu",
            "accept",
            "application/json",
            "Content-Type",
            "application/x-www-form-urlencoded"));
    assertEquals("dolu", client.send("GET /v2/pet/11").json().get("name").asString());
    expect(message("11"), client.send("DELETE /v2/pet/11", ACCEPT));
  }

  @Test
  void an_image() {
    client.sendText("POST /v2/pet", "{\"id\":11,\"name\":\"n\",\"photoUrls\":[]}", JSON);
    byte[] file = Arrays.copyOf(Pictures.png(40, 30), 1_258_080);
    expect(
        message(
            "additionalMetadata: null\\nFile uploaded to"
                + " ./berkay-gumustekin-ngqyo2AYYnE-unsplash.jpg, 1258080 bytes"),
        client.send(
            "POST /v2/pet/11/uploadImage",
            Pictures.form("berkay-gumustekin-ngqyo2AYYnE-unsplash.jpg", file),
            "accept",
            "application/json",
            "Content-Type",
            "multipart/form-data; boundary=B"));
  }

  @Test
  void an_inventory_of_odd_words() {
    for (int i = 1; i <= 10; i++) {
      client.send("DELETE /v2/pet/" + i);
    }
    var wanted =
        Map.of(
            "sold",
            16,
            "string",
            20,
            "My status: 2473or",
            1,
            "pending",
            3,
            "available",
            42,
            "My status: n8oycm",
            1,
            "omega",
            1,
            "ok",
            2,
            "OK",
            1,
            "Привет",
            1);
    wanted.forEach((status, count) -> {
      for (int i = 0; i < count; i++) {
        client.sendText(
            "POST /v2/pet",
            "{\"name\":\"n\",\"photoUrls\":[],\"status\":\"" + status + "\"}",
            JSON);
      }
    });
    Answer answer = client.send("GET /v2/store/inventory", ACCEPT);
    assertEquals(JsonMapper.shared().valueToTree(wanted), answer.json());
  }

  @Test
  void a_new_order() {
    Answer answer =
        client.sendText(
            "POST /v2/store/order",
            "{\"id\":0,\"petId\":44,\"quantity\":0,\"shipDate\":\"2021-07-28T15:08:15.207Z\","
                + "\"status\":\"placed\",\"complete\":true}",
            JSON);
    assertTrue(
        answer
            .body()
            .matches(
                "\\{\"id\":\\d+,\"petId\":44,\"quantity\":0,"
                    + "\"shipDate\":\"2021-07-28T15:08:15\\.207\\+0000\","
                    + "\"status\":\"placed\",\"complete\":true}"),
        answer.body());
  }

  @Test
  void an_order_is_shown_and_deleted() {
    client.sendText(
        "POST /v2/store/order",
        "{\"id\":2,\"petId\":1,\"shipDate\":\"2021-07-13T04:42:52.676Z\",\"status\":\"placed\","
            + "\"complete\":true}",
        JSON);
    expect(
        "{\"id\":2,\"petId\":1,\"quantity\":0,\"shipDate\":\"2021-07-13T04:42:52.676+0000\","
            + "\"status\":\"placed\",\"complete\":true}",
        client.send("GET /v2/store/order/2", ACCEPT));
    expect(message("2"), client.send("DELETE /v2/store/order/2", ACCEPT));
  }

  @Test
  void a_user_comes_in_a_list_is_shown_changed_and_deleted() {
    expect(
        message("ok"), client.sendText("POST /v2/user/createWithList", "[" + KALPESH + "]", JSON));
    Answer shown = client.send("GET /v2/user/kalpesh16", ACCEPT);
    assertEquals(
        KALPESH.replace("\"id\":0", "\"id\":N"),
        shown.body().replaceFirst("\"id\":\\d+", "\"id\":N"));
    Answer changed =
        client.sendText("PUT /v2/user/kalpesh16", KALPESH.replace("1111111", "11111112"), JSON);
    assertTrue(changed.body().matches(message("[0-9]+").replace("{", "\\{")), changed.body());
    expect(message("kalpesh16"), client.send("DELETE /v2/user/kalpesh16", ACCEPT));
  }

  @Test
  void a_login_and_a_logout() {
    client.sendText("POST /v2/user", KALPESH, JSON);
    // The page prints a wrong password, which its own table answers with 400.
    String password = behavior == Behavior.OBSERVED ? "123456" : "1111111";
    Answer login =
        client.send("GET /v2/user/login?username=kalpesh16&password=" + password, ACCEPT);
    assertTrue(
        login.body().matches(message("logged in user session:[0-9]+").replace("{", "\\{")),
        login.body());
    assertEquals("5000", login.header("x-rate-limit").orElseThrow());
    expect(message("ok"), client.send("GET /v2/user/logout", ACCEPT));
  }

  @Test
  void users_in_an_array_and_one_alone() {
    String ajay =
        "[{\"id\":7,\"username\":\"ajay8\",\"firstName\":\"ajay\",\"lastName\":\"ajak\","
            + "\"email\":\"string\",\"password\":\"string\",\"phone\":\"string\",\"userStatus\":0}]";
    expect(message("ok"), client.sendText("POST /v2/user/createWithArray", ajay, JSON));
    Answer created = client.sendText("POST /v2/user", KALPESH, JSON);
    assertTrue(created.body().matches(message("[0-9]+").replace("{", "\\{")), created.body());
  }

  @Test
  void rocky_in_json_and_in_xml() {
    String json =
        "{\"id\":101,\"category\":{\"id\":1,\"name\":\"Dogs\"},\"name\":\"Rocky\","
            + "\"photoUrls\":[\"https://example.com/images/rocky.png\"],"
            + "\"tags\":[{\"id\":10,\"name\":\"friendly\"}],\"status\":\"available\"}";
    expect(json, client.sendText("POST /v2/pet", json, JSON));
    String xml =
        """
        <Pet>
          <id>101</id>
          <category>
            <id>1</id>
            <name>Dogs</name>
          </category>
          <name>Rocky</name>
          <photoUrls>
            <photoUrl>https://example.com/images/rocky.png</photoUrl>
          </photoUrls>
          <tags>
            <tag>
              <id>10</id>
              <name>friendly</name>
            </tag>
          </tags>
          <status>available</status>
        </Pet>
        """;
    Answer answer =
        client.sendText(
            "POST /v2/pet", xml, "Content-Type", "application/xml", "accept", "application/xml");
    assertEquals(200, answer.status());
    assertEquals(elements(xml), elements(answer.body()));
  }

  @Test
  void what_is_not_valid_is_405() {
    if (behavior == Behavior.DOCUMENTED) {
      Answer answer = client.sendText("POST /v2/pet", "{\"name\":\"\",\"photoUrls\":[]}", JSON);
      assertEquals(405, answer.status());
      assertEquals(405, answer.json().get("code").asInt());
      assertEquals("error", answer.json().get("type").asString());
      assertTrue(
          answer.json().get("message").asString().startsWith("Validation exception"),
          answer.body());
    } else {
      assertEquals(200, client.sendText("POST /v2/pet", "{\"name\":\"\"}", JSON).status());
    }
  }

  private static final String KALPESH =
      "{\"id\":0,\"username\":\"kalpesh16\",\"firstName\":\"kalpesh\",\"lastName\":\"dhalpe\","
          + "\"email\":\"ahsjsj\",\"password\":\"1111111\",\"phone\":\"9999999999\",\"userStatus\":0}";

  // Every element with its text, whatever the order.
  private static List<String> elements(String xml) {
    return Arrays.stream(xml.replaceAll(">\\s+<", "><").replaceFirst("<\\?.*\\?>", "").split("<"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .sorted()
        .toList();
  }

  private static void expect(String body, Answer answer) {
    assertEquals(body, answer.body());
    assertEquals(200, answer.status());
    assertEquals("application/json", answer.header("content-type").orElseThrow());
    assertEquals(
        "Content-Type, api_key, Authorization",
        answer.header("access-control-allow-headers").orElseThrow());
    assertEquals(
        "GET, POST, DELETE, PUT", answer.header("access-control-allow-methods").orElseThrow());
    assertEquals("*", answer.header("access-control-allow-origin").orElseThrow());
  }

  private static String message(String text) {
    return "{\"code\":200,\"type\":\"unknown\",\"message\":\"" + text + "\"}";
  }

  private static String pet(String category) {
    return "{\"id\":1,\"category\":{\"id\":0,\"name\":\""
        + category
        + "\"},\"name\":\"doggie\",\"photoUrls\":[\"string\"],"
        + "\"tags\":[{\"id\":0,\"name\":\"string\"}],\"status\":\"available\"}";
  }
}
