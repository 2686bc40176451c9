package petstore.api.v3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.Pictures;
import petstore.support.TestServer;

/// What `/api/v3` does in its observed behaviour, beyond the recorded answers.
class V3ObservedTest {
  private static final String[] JSON = {"Content-Type", "application/json"};
  private static final String[] OCTETS = {"Content-Type", "application/octet-stream"};
  private static final String CORS_METHODS = "Access-Control-Allow-Methods";
  private static final String CORS_HEADERS = "Access-Control-Allow-Headers";

  private static TestServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.OBSERVED);
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void an_answer_has_the_published_header_names_and_no_others() {
    Set<String> cors =
        Set.of(
            "access-control-allow-origin",
            "access-control-allow-methods",
            "access-control-allow-headers",
            "access-control-expose-headers");
    assertEquals(names(cors, "content-type"), names(client.send("GET /api/v3/pet/1")));
    assertEquals(names(cors, "content-type"), names(client.send("PATCH /api/v3/pet/1")));
    assertEquals(names(cors), names(client.send("DELETE /api/v3/user/nobody")));
    assertEquals(
        names(cors, "content-type", "x-rate-limit", "x-expires-after"),
        names(client.send("GET /api/v3/user/login")));
    assertEquals(
        names(cors, "content-type", "x-request-id"),
        names(client.send("GET /api/v3/pet/1", "X-Request-Id", "mine")));
    assertEquals(
        "Content-Disposition",
        client.send("GET /api/v3/pet/1").header("Access-Control-Expose-Headers").orElseThrow());
  }

  @Test
  void options_lists_the_methods_of_the_path() {
    assertEquals("HEAD,DELETE,POST,GET,OPTIONS", allowed("/pet/1"));
    assertEquals("POST,OPTIONS,PUT", allowed("/pet"));
    assertEquals(404, client.send("OPTIONS /api/v3/nothing").status());
    Answer plain = client.send("OPTIONS /api/v3/pet");
    assertEquals("GET, POST, DELETE, PUT", plain.header(CORS_METHODS).orElseThrow());
    assertEquals("Content-Type, api_key, Authorization", plain.header(CORS_HEADERS).orElseThrow());
  }

  @Test
  void a_preflight_is_told_every_method_and_the_headers_that_it_asks_for() {
    Answer answer =
        client.send(
            "OPTIONS /api/v3/user/ann",
            "Origin",
            "https://example.com",
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            "content-type, x-custom");
    assertEquals(200, answer.status());
    assertEquals("", answer.body());
    assertEquals("*", answer.header("Access-Control-Allow-Origin").orElseThrow());
    assertEquals("DELETE, GET, HEAD, OPTIONS, PUT", answer.header(CORS_METHODS).orElseThrow());
    assertTrue(answer.header(CORS_HEADERS).orElseThrow().endsWith("content-type, x-custom"));
    assertEquals(
        1, answer.headers().getOrDefault("access-control-allow-methods", List.of()).size());
  }

  @Test
  void head_is_get_without_the_body() {
    Answer get = client.send("GET /api/v3/pet/1");
    Answer head = client.send("HEAD /api/v3/pet/1");
    assertEquals(200, head.status());
    assertEquals("", head.body());
    assertEquals(get.header("Content-Length"), head.header("Content-Length"));
    assertEquals(404, client.send("HEAD /api/v3/pet/999999").status());
  }

  @Test
  void an_image_is_kept_and_the_pet_answered() {
    byte[] png = Pictures.png(8, 8);
    Answer answer = client.send("POST /api/v3/pet/7/uploadImage", png, OCTETS);
    assertEquals(3, answer.json().get("photoUrls").size());
    assertTrue(answer.json().get("photoUrls").get(2).asString().contains("/images/"));
    Answer broken = client.send("POST /api/v3/pet/7/uploadImage", Arrays.copyOf(png, 40), OCTETS);
    assertEquals(200, broken.status());
    assertEquals(answer.body(), broken.body());
  }

  @Test
  void a_pet_without_an_id_breaks_nothing() {
    for (int id = 1; id <= 10; id++) {
      client.send("DELETE /api/v3/pet/" + id, "X-Tenant-ID", TENANT);
    }
    Answer refused = inTenant("POST /api/v3/pet", "{\"name\":\"n\"}");
    assertEquals(400, refused.status());
    assertEquals(404, client.send("GET /api/v3/pet/1", "X-Tenant-ID", TENANT).status());
    assertEquals(200, inTenant("POST /api/v3/pet", "{\"id\":1,\"name\":\"n\"}").status());
  }

  @Test
  void a_user_without_a_name_is_answered_and_not_kept() {
    Answer answer = inTenant("POST /api/v3/user", "{\"email\":\"e\"}");
    assertEquals("{\"id\":0,\"email\":\"e\",\"userStatus\":0}", answer.body());
    Answer list = inTenant("POST /api/v3/user/createWithList", "[{},{\"username\":\"dora\"}]");
    assertEquals(
        "[{\"id\":0,\"userStatus\":0},{\"id\":0,\"username\":\"dora\",\"userStatus\":0}]",
        list.body());
    assertEquals(404, client.send("GET /api/v3/user/e", "X-Tenant-ID", TENANT).status());
    assertEquals(200, client.send("GET /api/v3/user/dora", "X-Tenant-ID", TENANT).status());
  }

  @Test
  void a_pet_that_is_posted_again_moves_to_the_end() {
    String pet = "{\"id\":3,\"name\":\"n\",\"status\":\"pending\"}";
    inTenant("POST /api/v3/pet", pet);
    String found =
        client.send("GET /api/v3/pet/findByStatus?status=pending", "X-Tenant-ID", TENANT).body();
    assertTrue(found.indexOf("\"id\":6") < found.indexOf("\"id\":3,"), found);
  }

  @Test
  void what_has_no_value_is_an_empty_element_in_xml() {
    String[] xml = {"Content-Type", "application/json", "Accept", "application/xml"};
    assertEquals(
        "<Pet><id>901</id><category/><name/><photoUrls/><tags><tag/></tags><status></status></Pet>",
        client
            .sendText("POST /api/v3/pet", "{\"id\":901,\"tags\":[null],\"status\":\"\"}", xml)
            .body());
    assertEquals(
        "<Order><complete>false</complete><id>901</id><petId>0</petId><quantity>0</quantity>"
            + "<shipDate/><status/></Order>",
        client.sendText("POST /api/v3/store/order", "{\"id\":901}", xml).body());
    assertEquals(
        "<User><id>0</id><username>eve</username><firstName/><lastName/><email/><password/>"
            + "<phone/><userStatus>0</userStatus></User>",
        client.sendText("POST /api/v3/user", "{\"username\":\"eve\"}", xml).body());
    assertEquals(
        "<ArrayList/>",
        client.send("GET /api/v3/pet/findByTags?tags=bogus", "Accept", "application/xml").body());
  }

  @Test
  void a_form_may_have_a_category_and_tags_in_json() {
    Answer answer =
        client.sendText(
            "POST /api/v3/pet",
            "id=902&name=n&category=%7B%22id%22%3A1%7D&tags=%5B%7B%22name%22%3A%22t%22%7D%5D",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertEquals(
        "{\"id\":902,\"category\":{\"id\":1},\"name\":\"n\",\"tags\":[{\"id\":0,\"name\":\"t\"}]}",
        answer.body());
  }

  @Test
  void errors_in_yaml_are_yaml() {
    Answer answer = client.send("GET /api/v3/nothing", "Accept", "application/yaml");
    assertEquals("---\ncode: 404\nmessage: \"HTTP 404 Not Found\"\n", answer.body());
    assertEquals("application/yaml", answer.header("Content-Type").orElseThrow());
  }

  private static final String TENANT = "6f1c1f0a-0000-4000-8000-0000000000b1";

  private static Answer inTenant(String target, String body) {
    return client.sendText(target, body, JSON[0], JSON[1], "X-Tenant-ID", TENANT);
  }

  private static String allowed(String path) {
    Answer answer = client.send("OPTIONS /api/v3" + path);
    assertEquals(200, answer.status());
    assertEquals("", answer.body());
    return answer.header("Allow").orElseThrow();
  }

  private static Set<String> names(Set<String> names, String... more) {
    var all = new TreeSet<>(names);
    all.addAll(Set.of(more));
    return all;
  }

  private static Set<String> names(Answer answer) {
    var names = new TreeSet<>(answer.headers().keySet());
    names.removeAll(Set.of("server", "date", "connection", "content-length"));
    return names;
  }
}
