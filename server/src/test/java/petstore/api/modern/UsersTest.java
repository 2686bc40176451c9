package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.support.Answer;

public class UsersTest {
  private static final String PASSWORD = "seven green kettles";
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000c";

  private static Modern shop;
  private static String own;
  private static String token;

  @BeforeAll
  static void start() {
    shop = Modern.start();
    own = "/users/" + shop.signUp("mira.lund", "Lund", PASSWORD).json().path("id").asString();
    token = shop.token("mira.lund", PASSWORD);
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  void one_sees_oneself() {
    Answer answer = shop.get(own, token);
    assertEquals(200, answer.status(), answer::toString);
    assertEquals("mira.lund", answer.json().path("username").asString());
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"));
    assertTrue(answer.header("X-Request-Id").isPresent());
  }

  @Test
  void staff_see_everybody() {
    assertEquals(200, shop.get(own, staff()).status());
  }

  @Test
  void nobody_else_is_found_not_even_whether_they_are_there() {
    String customer = shop.token("customer", InProcess.CUSTOMER_PASSWORD);
    Answer there = shop.get(own, customer);
    Answer missing = shop.get("/users/0197f7a2-0000-7000-8000-0000000000ff", customer);
    assertEquals(404, there.status());
    assertEquals(404, missing.status());
    assertEquals(there.json().path("detail").asString(), missing.json().path("detail").asString());
    assertEquals("https://petstoreapi.com/errors/not-found", there.json().path("type").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "mira.lund", "not-a-uuid", "1-1-1-1-1", "%27%20OR%201=1--"})
  void what_is_no_id_is_not_found(String id) {
    assertEquals(404, shop.get("/users/" + id, staff()).status());
  }

  @Test
  void the_case_of_an_id_does_not_matter() {
    String upper = own.replaceFirst("/users/", "").toUpperCase(Locale.ROOT);
    assertEquals(200, shop.get("/users/" + upper, token).status());
  }

  @Test
  void a_state_that_the_client_has_is_not_sent_again() {
    String tag = shop.get(own, token).header("ETag").orElseThrow();
    Answer again = shop.get(own, token, "If-None-Match", "W/" + tag + ", \"other\"");
    assertEquals(304, again.status());
    assertEquals("", again.body());
    assertEquals(Optional.of(tag), again.header("ETag"));
    assertEquals(200, shop.get(own, token, "If-None-Match", "\"other\"").status());
    assertEquals(200, shop.get(own, token, "If-Match", tag).status());
    Answer failed = shop.get(own, token, "If-Match", "\"other\"");
    assertEquals(412, failed.status());
    assertEquals(
        "https://petstoreapi.com/errors/precondition-failed",
        failed.json().path("type").asString());
  }

  @Test
  void a_head_has_the_headers_of_a_get() {
    Answer head = shop.client().send("HEAD /v1" + own, "Authorization", "Bearer " + token);
    assertEquals(200, head.status());
    assertEquals(Optional.of("\"1\""), head.header("ETag"));
    assertEquals("", head.body());
  }

  @Test
  void without_a_token_nobody_is_shown() {
    Answer answer = shop.client().send("GET /v1" + own);
    assertEquals(401, answer.status());
    assertEquals(Optional.of("Bearer realm=\"petstore\""), answer.header("WWW-Authenticate"));
    Answer garbage = shop.get(own, "garbage");
    assertEquals(401, garbage.status());
    assertTrue(garbage.header("WWW-Authenticate").orElseThrow().contains("invalid_token"));
  }

  @Test
  void a_token_opens_no_other_shop() {
    assertEquals(401, shop.get(own, token, "X-Tenant-ID", TENANT).status());
    assertEquals(
        401,
        shop.client()
            .send("GET /t/" + TENANT + "/v1" + own, "Authorization", "Bearer " + token)
            .status());
  }

  @Test
  void a_tenants_user_says_whose_they_are() {
    Answer created =
        shop.client()
            .sendText(
                "POST /t/" + TENANT + "/v1/users",
                """
                {"username": "tove", "email": "tove@example.com", "firstName": "Tove",
                 "lastName": "Ek", "password": "seven green kettles"}
                """,
                "Content-Type",
                "application/json");
    assertEquals(201, created.status(), created::toString);
    String where = created.header("Location").orElseThrow();
    String path = where.substring(shop.server().publicUrl().length());
    assertTrue(path.startsWith("/t/" + TENANT + "/v1/users/"), path);
    String theirs = shop.token("tove", PASSWORD, "X-Tenant-ID", TENANT);
    Answer answer = shop.client().send("GET " + path, "Authorization", "Bearer " + theirs);
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(TENANT, answer.json().path("tenantId").asString());
  }

  @Test
  void a_user_of_a_classic_edition_is_shown_as_far_as_they_go() {
    shop.client()
        .sendText(
            "POST /v2/user",
            "{\"username\":\"classic\",\"password\":\"pw\",\"email\":\"none\",\"phone\":\"call"
                + " me\"}",
            "Content-Type",
            "application/json");
    String theirs = shop.token("classic", "pw");
    String id = Jwt.of(theirs).claims().path("sub").asString();
    var user = shop.get("/users/" + id, theirs).json();
    assertEquals("classic", user.path("username").asString());
    assertEquals("unknown@example.invalid", user.path("email").asString());
    assertEquals("", user.path("firstName").asString("missing"));
    assertEquals("", user.path("lastName").asString("missing"));
    assertTrue(user.path("phone").isMissingNode());
  }

  private static String staff() {
    return shop.token("staff", InProcess.STAFF_PASSWORD);
  }
}
