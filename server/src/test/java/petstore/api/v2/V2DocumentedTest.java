package petstore.api.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.Pictures;
import petstore.support.TestServer;

/// Where `/v2` answers as its document says, and not as the published server does.
class V2DocumentedTest {
  private static final String[] JSON = {
    "Content-Type", "application/json", "Accept", "application/json"
  };

  private static TestServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void an_empty_status_is_legal_and_stored() {
    String pet = "{\"id\":2001,\"name\":\"teroSr\",\"photoUrls\":[],\"tags\":[],\"status\":\"\"}";
    expect(200, pet, client.sendText("POST /v2/pet", pet, JSON));
    expect(200, pet, client.send("GET /v2/pet/2001"));
  }

  @Test
  void a_path_id_that_is_no_int64_is_400() {
    String wanted = error(400, "Invalid ID supplied");
    for (String id : new String[] {"abc", "1.5", "%20", "9223372036854775808", "-"}) {
      expect(400, wanted, client.send("GET /v2/pet/" + id));
      expect(400, wanted, client.send("DELETE /v2/pet/" + id));
      expect(400, wanted, client.send("POST /v2/pet/" + id));
      expect(400, wanted, client.send("GET /v2/store/order/" + id));
      expect(400, wanted, client.send("DELETE /v2/store/order/" + id));
    }
  }

  @Test
  void a_body_that_is_not_parseable_is_400_and_says_where() {
    for (String target :
        new String[] {
          "POST /v2/pet",
          "PUT /v2/pet",
          "POST /v2/store/order",
          "POST /v2/user",
          "PUT /v2/user/user1",
          "POST /v2/user/createWithArray",
          "POST /v2/user/createWithList"
        }) {
      Answer answer = client.sendText(target, "{\"id\":1,", JSON);
      expect(
          400,
          error(400, "Invalid request payload: it is not valid JSON at line 1, column 9"),
          answer);
    }
  }

  @Test
  void a_member_of_the_wrong_type_is_400_and_says_which() {
    expectInvalid("POST /v2/pet", "{\"id\":\"abc\"}", "/id must be an integer (int64)");
    expectInvalid("POST /v2/pet", "{\"id\":true}", "/id must be an integer (int64), not a boolean");
    expectInvalid("POST /v2/pet", "{\"id\":9223372036854775808}", "/id is too large for int64");
    expectInvalid("POST /v2/pet", "{\"id\":1e30}", "/id is too large for int64");
    expectInvalid("POST /v2/pet", "{\"name\":{}}", "/name must be a string, not an object");
    expectInvalid(
        "POST /v2/pet", "{\"photoUrls\":\"x\"}", "/photoUrls must be an array, not a string");
    expectInvalid("POST /v2/pet", "{\"tags\":[\"a\"]}", "/tags/0 must be an object, not a string");
    expectInvalid("POST /v2/pet", "{\"category\":1}", "/category must be an object, not a number");
    expectInvalid("POST /v2/pet", "[]", "the body must be an object, not an array");
    expectInvalid("POST /v2/pet", "\"x\"", "the body must be an object, not a string");
    expectInvalid(
        "POST /v2/store/order", "{\"quantity\":2147483648}", "/quantity is too large for int32");
    expectInvalid(
        "POST /v2/store/order",
        "{\"shipDate\":\"yesterday\"}",
        "/shipDate must be a date-time such as 2021-07-28T15:08:15.207Z");
    expectInvalid(
        "POST /v2/store/order",
        "{\"complete\":\"maybe\"}",
        "/complete must be a boolean, not a string");
    expectInvalid(
        "POST /v2/user", "{\"userStatus\":\"x\"}", "/userStatus must be an integer (int64)");
    expectInvalid("POST /v2/user/createWithList", "[null]", "/0 must be an object, not null");
    expectInvalid(
        "POST /v2/user/createWithArray", "{}", "the body must be an array, not an object");
  }

  @Test
  void xml_that_cannot_be_read_is_400() {
    for (String body :
        new String[] {
          "<Pet><id>1", "<pet/>", "<Pet><id>abc</id></Pet>", "", "<!DOCTYPE a><Pet/>"
        }) {
      Answer answer =
          client.sendText(
              "POST /v2/pet",
              body,
              "Content-Type",
              "application/xml",
              "Accept",
              "application/json");
      assertEquals(400, answer.status(), body);
      assertTrue(
          answer.json().get("message").asString().startsWith("Invalid request payload: "),
          answer.body());
    }
  }

  @Test
  void a_pet_without_name_or_photo_urls_is_405_with_each_fault() {
    String both = error(405, "Validation exception: name is required; photoUrls is required");
    expect(405, both, client.sendText("POST /v2/pet", "{}", JSON));
    expect(405, both, client.sendText("PUT /v2/pet", "{\"id\":1}", JSON));
    expect(
        405,
        error(405, "Validation exception: name is required"),
        client.sendText("POST /v2/pet", "{\"name\":\" \",\"photoUrls\":[]}", JSON));
    expect(
        405,
        error(405, "Validation exception: photoUrls is required"),
        client.sendText("POST /v2/pet", "{\"name\":\"n\",\"photoUrls\":null}", JSON));
  }

  @Test
  void put_needs_the_id_of_a_pet_that_is_there() {
    String pet = "\"name\":\"n\",\"photoUrls\":[]}";
    expect(400, error(400, "Invalid ID supplied"), client.sendText("PUT /v2/pet", "{" + pet, JSON));
    expect(404, missing("Pet"), client.sendText("PUT /v2/pet", "{\"id\":424242," + pet, JSON));
    assertEquals(404, client.send("GET /v2/pet/424242").status());
  }

  @Test
  void find_by_status_takes_commas_and_repetition_and_refuses_other_words() {
    String wanted = error(400, "Invalid status value");
    expect(400, wanted, client.send("GET /v2/pet/findByStatus"));
    expect(400, wanted, client.send("GET /v2/pet/findByStatus?status="));
    expect(400, wanted, client.send("GET /v2/pet/findByStatus?status=bogus"));
    expect(400, wanted, client.send("GET /v2/pet/findByStatus?status=sold,bogus"));
    expect(400, wanted, client.send("GET /v2/pet/findByStatus?status=sold&status=SOLD"));
    String commas = client.send("GET /v2/pet/findByStatus?status=pending,sold").body();
    String repeated = client.send("GET /v2/pet/findByStatus?status=pending&status=sold").body();
    assertEquals(commas, repeated);
    assertTrue(commas.contains("\"Dog 2\"") && commas.contains("\"Cat 3\""), commas);
    String once = client.send("GET /v2/pet/findByStatus?status=sold").body();
    assertEquals(once, client.send("GET /v2/pet/findByStatus?status=sold,sold").body());
  }

  @Test
  void find_by_tags_takes_commas_and_repetition_and_needs_a_tag() {
    String wanted = error(400, "Invalid tag value");
    expect(400, wanted, client.send("GET /v2/pet/findByTags"));
    expect(400, wanted, client.send("GET /v2/pet/findByTags?tags="));
    var commas = client.send("GET /v2/pet/findByTags?tags=tag1,tag2").json();
    var repeated = client.send("GET /v2/pet/findByTags?tags=tag1&tags=tag2").json();
    assertEquals(commas, repeated);
    assertEquals(6, commas.size());
    assertEquals(0, client.send("GET /v2/pet/findByTags?tags=bogus").json().size());
  }

  @Test
  void delete_of_what_is_not_there_says_so() {
    expect(404, missing("Pet"), client.send("DELETE /v2/pet/424242"));
    expect(404, missing("Order"), client.send("DELETE /v2/store/order/424242"));
    expect(404, missing("User"), client.send("DELETE /v2/user/nobody"));
  }

  @Test
  void an_order_that_breaks_rules_is_400_with_each_fault() {
    expect(
        400,
        error(
            400,
            "Invalid Order: petId is required; quantity must not be negative;"
                + " status must be placed, approved or delivered"),
        client.sendText("POST /v2/store/order", "{\"quantity\":-1,\"status\":\"bogus\"}", JSON));
    Answer stored = client.sendText("POST /v2/store/order", "{\"petId\":44,\"quantity\":0}", JSON);
    assertEquals(200, stored.status(), stored.body());
    assertEquals(44, stored.json().get("petId").asInt());
  }

  @Test
  void a_user_needs_a_name_and_a_name_is_one_users() {
    String wanted = error(400, "Invalid username supplied");
    expect(400, wanted, client.sendText("POST /v2/user", "{}", JSON));
    expect(400, wanted, client.sendText("POST /v2/user", "{\"username\":\" \"}", JSON));
    expect(400, wanted, client.sendText("POST /v2/user/createWithList", "[{}]", JSON));
    client.sendText("POST /v2/user", "{\"id\":2101,\"username\":\"twice\",\"email\":\"a\"}", JSON);
    client.sendText("POST /v2/user", "{\"id\":2102,\"username\":\"twice\",\"email\":\"b\"}", JSON);
    expect(
        200,
        "{\"id\":2102,\"username\":\"twice\",\"email\":\"b\",\"userStatus\":0}",
        client.send("GET /v2/user/twice"));
  }

  @Test
  void put_changes_the_user_in_the_path_and_may_rename_it() {
    expect(
        404, missing("User"), client.sendText("PUT /v2/user/nobody", "{\"username\":\"x\"}", JSON));
    client.sendText("POST /v2/user", "{\"id\":2201,\"username\":\"before\"}", JSON);
    Answer renamed = client.sendText("PUT /v2/user/before", "{\"username\":\"after\"}", JSON);
    expect(200, "{\"code\":200,\"type\":\"unknown\",\"message\":\"2201\"}", renamed);
    assertEquals(404, client.send("GET /v2/user/before").status());
    assertEquals(2201, client.send("GET /v2/user/after").json().get("id").asInt());
    expect(
        400,
        error(400, "Invalid username supplied"),
        client.sendText("PUT /v2/user/after", "{\"username\":\"user2\"}", JSON));
    assertEquals(
        "email2@test.com", client.send("GET /v2/user/user2").json().get("email").asString());
  }

  @Test
  void login_needs_the_right_password_and_gives_a_session_that_logout_ends() {
    String wanted = error(400, "Invalid username/password supplied");
    for (String query :
        new String[] {
          "", "?username=user1", "?username=user1&password=wrong", "?username=nobody&password=x"
        }) {
      expect(400, wanted, client.send("GET /v2/user/login" + query));
    }
    Answer login = client.send("GET /v2/user/login?username=user1&password=XXXXXXXXXXX");
    assertEquals(200, login.status(), login.body());
    String message = login.json().get("message").asString();
    assertTrue(message.matches("logged in user session:[1-9][0-9]{0,15}"), message);
    String token = message.substring(message.indexOf(':') + 1);
    assertEquals("5000", login.header("X-Rate-Limit").orElseThrow());
    assertTrue(
        login
            .header("X-Expires-After")
            .orElseThrow()
            .matches("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d UTC \\d{4}"));
    assertTrue(
        login.header("Set-Cookie").orElseThrow().startsWith("petstore_session=" + token + ";"));
    assertTrue(server.hasSession(Long.parseLong(token)));
    client.send("GET /v2/user/logout", "Authorization", "Bearer " + token);
    assertTrue(!server.hasSession(Long.parseLong(token)));
  }

  @Test
  void an_uploaded_image_is_kept_and_linked_as_the_last_photo() {
    byte[] png = Pictures.png(12, 8);
    byte[] form = form("dog.png", png);
    Answer answer = client.send("POST /v2/pet/7/uploadImage", form, multipart());
    expect(
        200,
        "{\"code\":200,\"type\":\"unknown\",\"message\":\"additionalMetadata: null\\nFile uploaded"
            + " to ./dog.png, "
            + png.length
            + " bytes\"}",
        answer);
    var urls = client.send("GET /v2/pet/7").json().get("photoUrls");
    assertEquals(3, urls.size());
    String url = urls.get(2).asString();
    assertTrue(url.startsWith(server.publicUrl() + "/images/"), url);
    Answer image = client.send("GET " + url.substring(server.publicUrl().length()));
    assertEquals(200, image.status());
    assertEquals("image/png", image.header("Content-Type").orElseThrow());
  }

  @Test
  void an_upload_that_is_no_image_is_refused() {
    byte[] text = "hello dog\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(
        404,
        client
            .send("POST /v2/pet/424242/uploadImage", form("d", Pictures.png(1, 1)), multipart())
            .status());
    assertEquals(
        415, client.send("POST /v2/pet/8/uploadImage", form("d", text), multipart()).status());
    byte[] png = Pictures.png(50, 50);
    byte[] half = java.util.Arrays.copyOf(png, png.length / 2);
    assertEquals(
        415, client.send("POST /v2/pet/8/uploadImage", form("d", half), multipart()).status());
    byte[] large = java.util.Arrays.copyOf(png, 10 * 1024 * 1024 + 1);
    assertEquals(
        413, client.send("POST /v2/pet/8/uploadImage", form("d", large), multipart()).status());
    String noFile =
        "--B\r\nContent-Disposition: form-data; name=\"additionalMetadata\"\r\n\r\nx\r\n--B--\r\n";
    assertEquals(400, client.sendText("POST /v2/pet/8/uploadImage", noFile, multipart()).status());
    assertEquals(2, client.send("GET /v2/pet/8").json().get("photoUrls").size());
  }

  @Test
  void a_wrong_method_names_those_that_are_allowed() {
    Answer answer = client.send("PATCH /v2/pet/1", "Accept", "application/json");
    expect(405, "{\"code\":405,\"type\":\"unknown\"}", answer);
    assertEquals("GET, POST, DELETE", answer.header("Allow").orElseThrow());
  }

  @Test
  void a_preflight_gets_every_method_and_the_headers_that_it_asks_for() {
    Answer answer =
        client.send(
            "OPTIONS /v2/pet",
            "Origin",
            "http://example.com",
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            "content-type,x-custom");
    assertEquals(204, answer.status());
    assertEquals(
        "content-type,x-custom", answer.header("Access-Control-Allow-Headers").orElseThrow());
    assertTrue(answer.header("Access-Control-Allow-Methods").orElseThrow().contains("PUT"));
    assertEquals(1, answer.headers().getOrDefault("access-control-allow-origin", List.of()).size());
  }

  @Test
  void int64_ids_are_answered_exactly_as_sent() {
    for (String id : new String[] {"9223372036854775807", "9007199254740993", "1"}) {
      String pet = "{\"id\":" + id + ",\"name\":\"n\",\"photoUrls\":[],\"tags\":[]}";
      expect(
          200, pet, client.sendText("POST /v2/pet", pet, "X-Tenant-ID", TENANT, JSON[0], JSON[1]));
      expect(200, pet, client.send("GET /v2/pet/" + id, "X-Tenant-ID", TENANT));
    }
    long made =
        client
            .sendText(
                "POST /v2/pet",
                "{\"name\":\"n\",\"photoUrls\":[]}",
                "X-Tenant-ID",
                TENANT,
                JSON[0],
                JSON[1])
            .json()
            .get("id")
            .asLong();
    assertEquals(11, made);
  }

  @Test
  void limits_have_answers_of_their_own() {
    String nested = "[".repeat(65) + "]".repeat(65);
    assertEquals(400, client.sendText("POST /v2/pet", nested, JSON).status());
    String longText = "{\"name\":\"" + "a".repeat(256 * 1024 + 1) + "\",\"photoUrls\":[]}";
    assertEquals(400, client.sendText("POST /v2/pet", longText, JSON).status());
    String users = "[" + "{\"username\":\"u\"},".repeat(1_000) + "{\"username\":\"u\"}]";
    assertEquals(413, client.sendText("POST /v2/user/createWithList", users, JSON).status());
    byte[] large = new byte[1024 * 1024 + 1];
    assertEquals(413, client.send("POST /v2/pet", large, JSON).status());
    assertEquals(414, client.send("GET /v2/pet/" + "1".repeat(9_000)).status());
    byte[] notUtf8 = {'"', (byte) 0xC3, '"'};
    assertEquals(400, client.send("POST /v2/pet", notUtf8, JSON).status());
    assertEquals(400, client.send("GET /v2/pet/%00").status());
    assertEquals(
        415,
        client
            .sendText("POST /v2/pet", "{}", "Content-Type", "application/json; charset=utf-7")
            .status());
  }

  private static final String TENANT = "550e8400-e29b-41d4-a716-446655440000";

  private static void expectInvalid(String target, String body, String detail) {
    expect(
        400, error(400, "Invalid request payload: " + detail), client.sendText(target, body, JSON));
  }

  private static void expect(int status, String body, Answer answer) {
    assertEquals(body, answer.body());
    assertEquals(status, answer.status());
    assertEquals("application/json", answer.header("Content-Type").orElseThrow());
    assertEquals("*", answer.header("Access-Control-Allow-Origin").orElseThrow());
    assertTrue(answer.header("X-Request-Id").isPresent());
  }

  private static String error(int code, String message) {
    return "{\"code\":" + code + ",\"type\":\"error\",\"message\":\"" + message + "\"}";
  }

  private static String missing(String kind) {
    return "{\"code\":1,\"type\":\"error\",\"message\":\"" + kind + " not found\"}";
  }

  private static String[] multipart() {
    return new String[] {"Content-Type", "multipart/form-data; boundary=B"};
  }

  private static byte[] form(String name, byte[] file) {
    return Pictures.form(name, file);
  }
}
