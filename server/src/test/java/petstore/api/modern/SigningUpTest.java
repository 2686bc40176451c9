package petstore.api.modern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;

public class SigningUpTest {
  private static final String PASSWORD = "seven green kettles";
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000b";

  private static Modern shop;

  @BeforeAll
  static void start() {
    shop = Modern.start();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  void a_user_is_told_where_they_are_and_never_their_password() {
    Answer answer =
        shop.post(
            "/users",
            """
            {"username": "mira.lund", "email": "mira@example.com", "firstName": "Mira",
             "lastName": "Lund", "phone": "+4712345678", "password": "seven green kettles",
             "preferences": {"newsletter": true, "notifications": false}}
            """);
    assertEquals(201, answer.status(), answer::toString);
    JsonNode user = answer.json();
    assertEquals(
        List.of(
            "id",
            "username",
            "email",
            "firstName",
            "lastName",
            "phone",
            "preferences",
            "createdAt",
            "updatedAt"),
        List.copyOf(user.propertyNames()));
    assertEquals("mira.lund", user.path("username").asString());
    assertEquals(
        "{\"newsletter\":true,\"notifications\":false}", user.path("preferences").toString());
    assertEquals('7', user.path("id").asString().charAt(14));
    assertEquals(
        Optional.of(shop.server().publicUrl() + "/v1/users/" + user.path("id").asString()),
        answer.header("Location"));
    assertEquals(Optional.of("\"1\""), answer.header("ETag"));
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));

    Answer again = shop.get(path(answer), shop.token("mira.lund", PASSWORD));
    assertEquals(user, again.json());
    assertFalse(again.body().contains(PASSWORD) || again.body().contains("argon2"));
  }

  @Test
  void what_is_not_said_has_defaults() {
    Answer answer = shop.post("/users", person("tomas"));
    assertEquals(201, answer.status(), answer::toString);
    assertFalse(answer.json().has("phone"));
    assertEquals(
        "{\"newsletter\":false,\"notifications\":true}",
        answer.json().path("preferences").toString());
  }

  @Test
  void nobody_signs_in_as_a_user_without_a_password() {
    assertEquals(201, shop.post("/users", person("silent")).status());
    for (String guess : new String[] {"", "null", "silent"}) {
      assertEquals(
          401, shop.post("/auth/tokens", Modern.credentials("silent", guess)).status(), guess);
    }
  }

  @Test
  void a_tenants_user_is_in_its_shop_alone() {
    Answer byHeader = shop.post("/users", person("tenants"), "X-Tenant-ID", TENANT);
    assertEquals(201, byHeader.status(), byHeader::toString);
    assertEquals(TENANT, byHeader.json().path("tenantId").asString());
    String location = byHeader.header("Location").orElseThrow();
    assertTrue(location.startsWith(shop.server().publicUrl() + "/t/" + TENANT + "/v1/users/"));
    assertEquals(201, shop.post("/users", person("tenants")).status());
  }

  @ParameterizedTest
  @CsvSource({
    "Vera, other@example.com, /username",
    "VERA, other@example.com, /username",
    "other, vera@example.com, /email",
    "other, VERA@Example.COM, /email",
    "vera, vera@example.com, /username /email",
    "customer, other@example.com, /username",
    "user1, other@example.com, /username"
  })
  void a_name_or_an_address_that_is_taken_is_a_conflict(
      String username, String email, String fields) {
    shop.post("/users", person("vera"));
    Answer answer =
        shop.post(
            "/users",
            person("x").replace("\"x\"", "\"" + username + "\"").replace("x@example.com", email));
    assertProblem(409, "conflict", answer);
    assertEquals(fields(fields), fields(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"role", "isAdmin", "scope", "userStatus", "number", "__proto__", "@type", "$type"})
  void a_member_that_nobody_may_set_is_refused(String member) {
    String body = person("mallory").replace("{", "{\"" + member + "\": \"staff\", ");
    Answer answer = shop.post("/users", body);
    assertProblem(422, "validation-error", answer);
    assertEquals(Set.of("/" + member), fields(answer));
    assertEquals("unknown_field", answer.json().at("/errors/0/code").asString());
  }

  @Test
  void what_only_the_server_says_is_ignored() {
    String id = "0197f7a2-0000-7000-8000-0000000000ff";
    Answer answer =
        shop.post(
            "/users",
            person("generated")
                .replace(
                    "{",
                    "{\"id\": \"%s\", \"createdAt\": \"1999-01-01T00:00:00Z\", \"updatedAt\": 7, \"tenantId\": null, "
                        .formatted(id)));
    assertEquals(201, answer.status(), answer::toString);
    assertFalse(answer.body().contains(id) || answer.body().contains("1999"));
    assertFalse(answer.json().has("tenantId"));
  }

  @Test
  void all_faults_are_told_at_once() {
    Answer answer =
        shop.post(
            "/users",
            """
            {"username": "a", "email": "nobody", "firstName": " ", "phone": "call me", "role": 1,
             "password": "short", "preferences": {"newsletter": "yes", "colour": "red"}}
            """);
    assertProblem(422, "validation-error", answer);
    assertEquals(
        fields(
            "/username /email /firstName /lastName /phone /role /password"
                + " /preferences/newsletter /preferences/colour"),
        fields(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ab", "admin", "ADMIN", "../", "a b", "-name", "ämy", "аdmin", "a\u202Eb", " amy"})
  void a_name_that_could_be_taken_for_another_is_refused(String username) {
    Answer answer = shop.post("/users", person("x").replace("\"x\"", "\"" + username + "\""));
    assertProblem(422, "validation-error", answer);
    assertEquals(Set.of("/username"), fields(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seven77", "password", "Password", "password1", "name.itself"})
  void a_password_that_is_guessed_first_is_refused(String password) {
    Answer answer = shop.signUp("name.itself", "Lund", password);
    assertProblem(422, "validation-error", answer);
    assertEquals(Set.of("/password"), fields(answer));
    assertFalse(answer.body().contains('"' + password + '"'));
  }

  @Test
  void a_password_may_be_long_but_not_longer_than_is_hashed() {
    assertEquals(201, shop.signUp("longest", "Lund", "long ".repeat(204) + "word").status());
    assertProblem(
        422, "validation-error", shop.signUp("longer", "Lund", "long ".repeat(204) + "words"));
    assertProblem(422, "validation-error", shop.signUp("wide", "Lund", "ö".repeat(513)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien'; DROP TABLE users; --",
        "100% _",
        "<script>alert(1)</script>",
        "${jndi:ldap://127.0.0.1/a}",
        "\u202Eright to left",
        "\uFEFFmark",
        "🐕‍🦺 dog",
        "e\u0301\u0302\u0303\u0304\u0305\u0306"
      })
  void a_name_is_kept_as_it_was_sent(String lastName) {
    String username = "kept" + Math.floorMod(lastName.hashCode(), 1_000_000);
    Answer answer = shop.signUp(username, lastName, PASSWORD);
    assertEquals(201, answer.status(), answer::toString);
    assertEquals(lastName, answer.json().path("lastName").asString());
    Answer again = shop.get(path(answer), shop.token(username, PASSWORD));
    assertEquals(lastName, again.json().path("lastName").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"username\":                 | 400",
        "``                            | 400",
        "{}{}                          | 400",
        "{\"username\":\"a\",\"username\":\"b\"} | 400",
        "{'username': 'a'}             | 400",
        "{\"username\": NaN}           | 400",
        "{\"username\": 01}            | 400",
        "{\"username\": .5}            | 400",
        "{\"username\": 1} // name     | 400",
        "null                          | 422",
        "\"x\"                         | 422",
        "[1]                           | 422",
        "7                             | 422",
        "{\"username\": 1e999999999}   | 422",
        "{\"username\": null}          | 422",
        "{\"username\": \"a\\u0000b\"} | 422",
        "{\"username\": \"a\\ud800b\"} | 422",
        "{\"preferences\": []}         | 422",
      })
  void an_odd_body_is_refused(String body, int status) {
    Answer answer = shop.post("/users", body);
    assertProblem(status, status == 400 ? "bad-request" : "validation-error", answer);
  }

  @Test
  void a_body_that_is_too_much_is_refused() {
    assertProblem(
        400, "bad-request", shop.post("/users", "[".repeat(100_000) + "]".repeat(100_000)));
    assertProblem(400, "bad-request", shop.post("/users", "{\"a\":" + "9".repeat(900_000) + "}"));
    assertProblem(
        422,
        "validation-error",
        shop.post("/users", person("x").replace("\"A\"", "\"" + "a".repeat(65 * 1024) + "\"")));
    assertProblem(
        413,
        "content-too-large",
        shop.post("/users", person("x").replace("\"A\"", "\"" + "a".repeat(1 << 20) + "\"")));
    var members = new StringBuilder("{\"a\":1");
    for (int i = 0; i < 60_000; i++) {
      members.append(",\"m").append(i).append("\":1");
    }
    assertProblem(400, "bad-request", shop.post("/users", members.append('}').toString()));
  }

  @Test
  void values_that_are_slow_to_check_elsewhere_are_checked_fast() {
    String slow = "a".repeat(60 * 1024) + "!";
    long start = System.nanoTime();
    Answer answer =
        shop.post(
            "/users",
            person("x")
                .replace("x@example.com", slow)
                .replace("\"B\"", "\"B\", \"phone\": \"" + "1".repeat(60 * 1024) + "!\""));
    assertEquals(Set.of("/username", "/email", "/phone"), fields(answer));
    assertTrue(System.nanoTime() - start < 2_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json;charset=utf-7",
        "application/json;charset=utf-16",
        "application/x-www-form-urlencoded",
        "application/merge-patch+json",
        "application/yaml"
      })
  void a_body_of_another_type_is_refused(String type) {
    Answer answer = shop.client().sendText("POST /v1/users", person("typed"), "Content-Type", type);
    assertProblem(415, "unsupported-media-type", answer);
    assertEquals(Optional.of("application/json"), answer.header("Accept-Post"));
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    byte[] broken = person("x").replace("A", "\u00e4").getBytes(ISO_8859_1);
    byte[] wide = person("x").getBytes(UTF_16);
    for (byte[] body : List.of(broken, wide)) {
      Answer answer =
          shop.client().send("POST /v1/users", body, "Content-Type", "application/json");
      assertProblem(400, "bad-request", answer);
    }
  }

  private static void assertProblem(int status, String slug, Answer answer) {
    assertEquals(status, answer.status(), answer::toString);
    assertEquals(Optional.of("application/problem+json"), answer.header("Content-Type"));
    assertEquals("https://petstoreapi.com/errors/" + slug, answer.json().path("type").asString());
    assertEquals(status, answer.json().path("status").asInt());
  }

  private static Set<String> fields(Answer answer) {
    var fields = new TreeSet<String>();
    answer.json().path("errors").forEach(error -> fields.add(error.path("field").asString()));
    return fields;
  }

  private static Set<String> fields(String list) {
    return new TreeSet<>(List.of(list.split(" ")));
  }

  private static String path(Answer created) {
    return "/users/" + created.json().path("id").asString();
  }

  private static String person(String name) {
    return """
    {"username": "%s", "email": "%s@example.com", "firstName": "A", "lastName": "B"}
    """
        .formatted(name, name);
  }
}
