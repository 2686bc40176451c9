package petstore.api.v3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.Pictures;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// Where `/api/v3` answers as its document says, and not as the published server does.
class V3DocumentedTest {
  private static final String[] JSON = {
    "Content-Type", "application/json", "Accept", "application/json"
  };
  private static final String[] OCTETS = {"Content-Type", "application/octet-stream"};
  private static final String[] MULTIPART = {"Content-Type", "multipart/form-data; boundary=B"};
  private static final long UNSAFE = 1L << 53;

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
  void errors_are_json_with_the_status_as_code() {
    error(404, "Pet not found", client.send("GET /api/v3/pet/999999"));
    error(404, "Order not found", client.send("GET /api/v3/store/order/999999"));
    error(404, "User not found", client.send("GET /api/v3/user/nobody"));
    error(404, "HTTP 404 Not Found", client.send("GET /api/v3/nothing"));
    error(404, "HTTP 404 Not Found", client.send("GET /api/v3"));
    error(404, "HTTP 404 Not Found", client.send("GET /api/debug.json"));
    error(400, "No tags provided. Try again?", client.send("GET /api/v3/pet/findByTags"));
    error(400, "No Name provided. Try again?", client.send("POST /api/v3/pet/1"));
    error(400, "No Order provided. Try again?", client.send("POST /api/v3/store/order", JSON));
    error(400, "No User provided. Try again?", client.send("POST /api/v3/user", JSON));
    error(
        400,
        "Input error: couldn't convert `abc` to type `int64`",
        client.send("GET /api/v3/pet/abc"));
  }

  @Test
  void errors_are_xml_when_xml_is_asked_for() {
    Answer answer = client.send("GET /api/v3/pet/999999", "Accept", "application/xml");
    assertEquals(404, answer.status());
    assertEquals("application/xml", answer.header("Content-Type").orElseThrow());
    assertEquals(
        "<ApiError><code>404</code><message>Pet not found</message></ApiError>", answer.body());
  }

  @Test
  void a_method_that_is_not_allowed_is_told_which_are() {
    Answer answer = client.send("PATCH /api/v3/pet/1");
    error(405, "HTTP 405 Method Not Allowed", answer);
    assertEquals("HEAD,DELETE,POST,GET,OPTIONS", answer.header("Allow").orElseThrow());
  }

  @Test
  void what_is_sent_without_an_id_gets_one() {
    long pet = post("/pet", "{\"name\":\"n\",\"photoUrls\":[]}").get("id").asLong();
    long next = post("/pet", "{\"id\":0,\"name\":\"n\",\"photoUrls\":[]}").get("id").asLong();
    long last = post("/pet", "{\"id\":-3,\"name\":\"n\",\"photoUrls\":[]}").get("id").asLong();
    long order = post("/store/order", "{\"petId\":1}").get("id").asLong();
    long user = post("/user", "{\"username\":\"made\"}").get("id").asLong();
    for (long id : new long[] {pet, next, last, order, user}) {
      assertTrue(id > 0 && id < UNSAFE, "" + id);
    }
    assertTrue(pet < next && next < last);
    assertEquals(200, client.send("GET /api/v3/pet/" + pet).status());
    assertEquals(200, client.send("GET /api/v3/store/order/" + order).status());
  }

  @Test
  void a_pet_must_have_a_name_photos_and_a_known_status() {
    String all =
        "Validation exception: /name is required; /photoUrls is required;"
            + " /status must be one of [available, pending, sold]";
    error(422, all, client.sendText("POST /api/v3/pet", "{\"status\":\"weird\"}", JSON));
    error(422, all, client.sendText("PUT /api/v3/pet", "{\"id\":1,\"status\":\"\"}", JSON));
    error(
        422,
        "Validation exception: /photoUrls is required",
        client.sendText("POST /api/v3/pet", "{\"name\":\"n\",\"photoUrls\":null}", JSON));
    Answer xml =
        client.sendText(
            "POST /api/v3/pet",
            "<Pet><photoUrls/></Pet>",
            "Content-Type",
            "application/xml",
            "Accept",
            "application/xml");
    assertEquals(422, xml.status());
    assertEquals(
        "<ApiError><code>422</code><message>Validation exception: /name is required"
            + "</message></ApiError>",
        xml.body());
  }

  @Test
  void an_order_must_have_a_known_status() {
    error(
        422,
        "Validation exception: /status must be one of [placed, approved, delivered]",
        client.sendText("POST /api/v3/store/order", "{\"status\":\"bogus\"}", JSON));
    assertEquals(200, client.sendText("POST /api/v3/store/order", "{}", JSON).status());
  }

  @Test
  void a_pet_that_is_put_must_have_an_id_that_is_there() {
    String pet = "\"name\":\"n\",\"photoUrls\":[]}";
    error(
        400,
        "Input error: unable to convert input to Pet: /id is missing",
        client.sendText("PUT /api/v3/pet", "{" + pet, JSON));
    error(404, "Pet not found", client.sendText("PUT /api/v3/pet", "{\"id\":999999," + pet, JSON));
  }

  @Test
  void pets_are_found_by_several_statuses() {
    assertEquals(ids("status=pending,sold"), ids("status=pending&status=sold"));
    assertEquals(ids("status=pending,sold"), ids("status=sold,pending,sold"));
    assertTrue(ids("status=pending,sold").startsWith("[3, 5, 6"));
    assertEquals(ids("status=available"), ids(""));
    for (String query : new String[] {"status=bogus", "status=", "status=sold,", "status=SOLD"}) {
      error(400, "Invalid status value", client.send("GET /api/v3/pet/findByStatus?" + query));
    }
  }

  @Test
  void pets_are_found_by_several_tags_each_once() {
    String found = tagged("tags=tag1,tag2");
    assertEquals(found, tagged("tags=tag1&tags=tag2"));
    assertEquals(
        StreamSupport.stream(
                client.send("GET /api/v3/pet/findByTags?tags=tag1,tag2").json().spliterator(),
                false)
            .map(pet -> pet.get("id").asLong())
            .distinct()
            .toList()
            .toString(),
        found);
    assertEquals("[]", tagged("tags=bogus"));
    error(400, "No tags provided. Try again?", client.send("GET /api/v3/pet/findByTags?tags=,"));
  }

  @Test
  void the_inventory_counts_pets() {
    String tenant = "6f1c1f0a-0000-4000-8000-0000000000a1";
    Answer answer = client.send("GET /api/v3/store/inventory", "X-Tenant-ID", tenant);
    assertEquals("{\"sold\":1,\"pending\":2,\"available\":7}", answer.body());
    Answer xml = client.send("GET /t/" + tenant + "/api/v3/store/inventory", XML);
    assertEquals(
        "<HashMap><sold>1</sold><pending>2</pending><available>7</available></HashMap>",
        xml.body());
  }

  private static final String[] XML = {"Accept", "application/xml"};

  @Test
  void what_is_not_there_cannot_be_deleted_but_pets() {
    error(404, "Order not found", client.send("DELETE /api/v3/store/order/999999"));
    error(404, "User not found", client.send("DELETE /api/v3/user/nobody"));
    empty(client.send("DELETE /api/v3/pet/999999"));
    post("/pet", "{\"id\":777,\"name\":\"n\",\"photoUrls\":[]}");
    empty(client.send("DELETE /api/v3/pet/777"));
    assertEquals(404, client.send("GET /api/v3/pet/777").status());
    post("/store/order", "{\"id\":777}");
    empty(client.send("DELETE /api/v3/store/order/777"));
    post("/user", "{\"username\":\"leaving\"}");
    empty(client.send("DELETE /api/v3/user/leaving"));
    error(404, "User not found", client.send("DELETE /api/v3/user/leaving"));
  }

  @Test
  void an_image_is_kept_and_linked_sent_alone_or_in_a_form() {
    post("/pet", "{\"id\":801,\"name\":\"n\",\"photoUrls\":[\"first\"]}");
    byte[] png = Pictures.png(20, 10);
    String target = "POST /api/v3/pet/801/uploadImage?additionalMetadata=front";
    for (Answer answer :
        new Answer[] {
          client.send(target, png, OCTETS),
          client.send(target, Pictures.form("a.txt", png), MULTIPART)
        }) {
      assertEquals(200, answer.status(), answer::toString);
      assertEquals(200, answer.json().get("code").asInt());
      assertEquals("unknown", answer.json().get("type").asString());
      String message = answer.json().get("message").asString();
      assertTrue(
          message.matches(
              "additionalMetadata: front\nFile uploaded to .*/images/[0-9a-f-]{36}, \\d+ bytes"),
          message);
    }
    JsonNode urls = client.send("GET /api/v3/pet/801").json().get("photoUrls");
    assertEquals(3, urls.size());
    assertEquals("first", urls.get(0).asString());
    assertTrue(urls.get(2).asString().contains("/images/"));
  }

  @Test
  void what_is_no_image_is_refused_and_not_linked() {
    byte[] png = Pictures.png(20, 10);
    String target = "POST /api/v3/pet/1/uploadImage";
    assertError(415, client.sendText(target, "hello dog", OCTETS));
    assertError(422, client.send(target, Arrays.copyOf(png, png.length / 2), OCTETS));
    assertError(415, client.send(target, png, "Content-Type", "image/png"));
    error(400, "No file uploaded", client.send(target, OCTETS));
    error(400, "No file uploaded", client.send(target));
    error(404, "Pet not found", client.send("POST /api/v3/pet/999999/uploadImage", png, OCTETS));
    assertEquals(
        "[\"url1\",\"url2\"]", client.send("GET /api/v3/pet/1").json().get("photoUrls").toString());
  }

  @Test
  void a_login_wants_the_password_and_gives_a_session() {
    post("/user", "{\"username\":\"ann\",\"password\":\"s3cret\"}");
    Answer login = client.send("GET /api/v3/user/login?username=ann&password=s3cret");
    assertEquals(200, login.status());
    assertTrue(login.json().isString());
    String said = login.json().asString();
    assertTrue(said.matches("Logged in user session: [0-9]+"), said);
    String token = said.substring(said.lastIndexOf(' ') + 1);
    assertEquals("5000", login.header("X-Rate-Limit").orElseThrow());
    assertTrue(
        login
            .header("X-Expires-After")
            .orElseThrow()
            .matches("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d UTC \\d{4}"));
    assertTrue(
        login.header("Set-Cookie").orElseThrow().startsWith("petstore_session=" + token + ";"));
    assertTrue(server.hasSession(Long.parseLong(token)));
    Answer logout =
        client.send("GET /api/v3/user/logout", "Cookie", "a=b; petstore_session=" + token);
    empty(logout);
    assertTrue(logout.header("Set-Cookie").orElseThrow().contains("Max-Age=0"));
    assertFalse(server.hasSession(Long.parseLong(token)));
    empty(client.send("GET /api/v3/user/logout", "Authorization", "Bearer " + token));
    empty(client.send("GET /api/v3/user/logout", "api_key", "no number"));
    Answer xml = client.send("GET /api/v3/user/login?username=ann&password=s3cret", XML);
    assertTrue(xml.body().matches("<String>Logged in user session: \\d+</String>"), xml.body());
  }

  @Test
  void a_wrong_login_is_refused() {
    for (String query :
        new String[] {
          "?username=user1&password=wrong", "?username=nobody&password=x", "?username=user1", ""
        }) {
      error(
          400, "Invalid username/password supplied", client.send("GET /api/v3/user/login" + query));
    }
  }

  @Test
  void a_user_cannot_take_the_name_of_another_but_keeps_its_id() {
    long id = post("/user", "{\"username\":\"bob\"}").get("id").asLong();
    post("/user", "{\"username\":\"carol\"}");
    error(
        400,
        "Invalid username supplied",
        client.sendText("PUT /api/v3/user/bob", "{\"username\":\"carol\"}", JSON));
    JsonNode renamed =
        client.sendText("PUT /api/v3/user/bob", "{\"username\":\"rob\"}", JSON).json();
    assertEquals(id, renamed.get("id").asLong());
    assertEquals("rob", renamed.get("username").asString());
    JsonNode nameless = client.sendText("PUT /api/v3/user/rob", "{\"email\":\"e\"}", JSON).json();
    assertEquals("rob", nameless.get("username").asString());
  }

  @Test
  void every_answer_names_its_request() {
    Answer named = client.send("GET /api/v3/pet/1", "X-Request-Id", "abc-123");
    assertEquals("abc-123", named.header("X-Request-Id").orElseThrow());
    assertTrue(client.send("GET /api/v3/nothing").header("X-Request-Id").isPresent());
  }

  @Test
  void browsers_at_the_base_are_led_to_the_documentation() {
    String[] html = {"Accept", "text/html,*/*;q=0.8"};
    Answer answer = client.send("GET /api/v3/", html);
    assertEquals(303, answer.status());
    assertEquals(
        "/?urls.primaryName=Petstore%20v3%20%28OpenAPI%203.0%29",
        answer.header("Location").orElseThrow());
    assertEquals(303, client.send("GET /api/v3", html).status());
    String tenant = "/t/6f1c1f0a-0000-4000-8000-0000000000a2";
    assertTrue(
        client
            .send("GET " + tenant + "/api/v3/", html)
            .header("Location")
            .orElseThrow()
            .startsWith(tenant + "/?"));
    assertEquals(404, client.send("POST /api/v3/", html).status());
  }

  private static JsonNode post(String path, String body) {
    Answer answer = client.sendText("POST /api/v3" + path, body, JSON);
    assertEquals(200, answer.status(), answer::toString);
    return answer.json();
  }

  private static String ids(String query) {
    return ids(client.send("GET /api/v3/pet/findByStatus?" + query));
  }

  private static String tagged(String query) {
    return ids(client.send("GET /api/v3/pet/findByTags?" + query));
  }

  private static String ids(Answer answer) {
    return StreamSupport.stream(answer.json().spliterator(), false)
        .map(pet -> pet.get("id").asLong())
        .toList()
        .toString();
  }

  private static void error(int status, String message, Answer answer) {
    assertEquals(message, assertError(status, answer).get("message").asString());
  }

  private static JsonNode assertError(int status, Answer answer) {
    assertEquals(status, answer.status(), answer::toString);
    assertEquals("application/json", answer.header("Content-Type").orElseThrow());
    assertEquals("*", answer.header("Access-Control-Allow-Origin").orElseThrow());
    assertEquals(status, answer.json().get("code").asInt());
    assertEquals(2, answer.json().size());
    return answer.json();
  }

  private static void empty(Answer answer) {
    assertEquals(200, answer.status(), answer::toString);
    assertEquals("", answer.body());
    assertFalse(answer.header("Content-Type").isPresent());
  }
}
