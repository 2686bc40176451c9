package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;

public class TokensTest {
  private static final String RIGHT = Modern.credentials("customer", InProcess.CUSTOMER_PASSWORD);

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
  void a_token_lasts_a_day() {
    Answer answer = shop.post("/auth/tokens", RIGHT);
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(List.of("token", "expiresAt"), List.copyOf(answer.json().propertyNames()));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    Instant expiry = Instant.parse(answer.json().path("expiresAt").asString());
    Duration left = Duration.between(Instant.now(), expiry);
    assertTrue(left.compareTo(Duration.ofHours(24)) <= 0, left::toString);
    assertTrue(left.compareTo(Duration.ofHours(24).minusMinutes(1)) > 0, left::toString);
    JsonNode claims = Jwt.of(answer.json().path("token").asString()).claims();
    assertEquals(expiry.getEpochSecond(), claims.path("exp").asLong());
    assertEquals(shop.server().publicUrl(), claims.path("iss").asString());
  }

  @Test
  void a_token_has_the_scopes_of_its_users_role() {
    assertEquals(
        "read:pets read:orders write:orders read:user write:user chat:write webhooks:manage",
        scope(shop.token("customer", InProcess.CUSTOMER_PASSWORD)));
    assertEquals(
        "read:pets write:pets read:orders write:orders read:user write:user chat:write"
            + " webhooks:manage",
        scope(shop.token("staff", InProcess.STAFF_PASSWORD)));
  }

  @Test
  void signing_in_gives_a_refresh_token_besides() {
    Answer answer = shop.post("/login", RIGHT);
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(
        List.of("token", "expiresAt", "refreshToken"), List.copyOf(answer.json().propertyNames()));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/auth/tokens", "/login"})
  void whoever_is_wrong_is_told_the_same(String path) {
    String wrong = told(shop.post(path, Modern.credentials("staff", "guess guess")));
    assertEquals(wrong, told(shop.post(path, Modern.credentials("staff", "g"))));
    assertEquals(wrong, told(shop.post(path, Modern.credentials("staff", ""))));
    assertEquals(wrong, told(shop.post(path, Modern.credentials("nobody at all", "guess"))));
    assertEquals(wrong, told(shop.post(path, Modern.credentials("", ""))));
    assertEquals(wrong, told(shop.post(path, Modern.credentials("STAFF", "guess guess"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                          | 422 | /username /password",
        "{\"username\": 1, \"password\": null}       | 422 | /username /password",
        "{\"username\": \"customer\"}                | 422 | /password",
        "{\"username\": \"customer\", \"password\": [\"a\"], \"scope\": \"x\"} | 422 | /password"
            + " /scope",
        "{\"username\": \"a\\u0000\", \"password\": \"\\udc00\"} | 422 | /username /password",
        "[]                                          | 422 | ``",
        "{\"username\": \"a\", \"username\": \"b\"}  | 400 |",
        "username=customer                           | 400 |",
        "`` | 400 |",
      })
  void a_body_that_has_not_both_and_nothing_else_is_refused(
      String body, int status, String fields) {
    for (String path : new String[] {"/auth/tokens", "/login"}) {
      Answer answer = shop.post(path, body);
      assertEquals(status, answer.status(), answer::toString);
      if (status == 422) {
        assertEquals(fields, fields(answer));
      }
    }
  }

  @Test
  void a_password_that_is_too_long_to_be_hashed_is_refused() {
    Answer answer = shop.post("/login", Modern.credentials("customer", "a".repeat(1025)));
    assertEquals(422, answer.status());
    assertEquals("/password", fields(answer));
    assertEquals(
        413, shop.post("/login", Modern.credentials("customer", "a".repeat(1 << 20))).status());
  }

  @Test
  void a_form_is_not_taken() {
    Answer answer =
        shop.client()
            .sendText(
                "POST /v1/login",
                "username=customer&password=x",
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertEquals(415, answer.status());
  }

  @Test
  void signing_out_ends_the_token_and_its_refresh_token_and_no_other() {
    JsonNode first = shop.post("/login", RIGHT).json();
    String other = shop.token("customer", InProcess.CUSTOMER_PASSWORD);
    String token = first.path("token").asString();
    String own = "/users/" + Jwt.of(token).claims().path("sub").asString();
    assertEquals(200, shop.get(own, token).status());

    Answer out = shop.client().send("POST /v1/logout", "Authorization", "Bearer " + token);
    assertEquals(204, out.status(), out::toString);
    assertEquals("", out.body());

    assertEquals(401, shop.get(own, token).status());
    assertEquals(
        401, shop.client().send("POST /v1/logout", "Authorization", "Bearer " + token).status());
    Answer refresh =
        shop.client()
            .sendText(
                "POST /refresh",
                "{\"refreshToken\":\"" + first.path("refreshToken").asString() + "\"}",
                "Content-Type",
                "application/json");
    assertEquals(401, refresh.status(), refresh::toString);
    assertEquals(200, shop.get(own, other).status());
  }

  @Test
  void every_answer_tells_how_much_more_may_be_asked_for() {
    Answer right = shop.post("/auth/tokens", RIGHT);
    Answer wrong = shop.post("/auth/tokens", "{");
    for (Answer answer : List.of(right, wrong, shop.client().send("POST /v1/logout"))) {
      assertTrue(answer.header("RateLimit").orElseThrow().matches("\"[a-z]+\";r=\\d+;t=\\d+"));
      assertTrue(
          answer.header("RateLimit-Policy").orElseThrow().matches("\"[a-z]+\";q=5000;w=3600"));
      assertEquals(Optional.of("5000"), answer.header("RateLimit-Limit"));
      assertTrue(answer.header("RateLimit-Remaining").orElseThrow().matches("\\d+"));
      long reset = Long.parseLong(answer.header("RateLimit-Reset").orElseThrow());
      assertTrue(reset >= Instant.now().getEpochSecond() - 60, answer::toString);
    }
    assertEquals(Optional.of("\"login\";q=5000;w=3600"), right.header("RateLimit-Policy"));
  }

  @Test
  void signing_out_needs_a_token() {
    Answer answer = shop.client().send("POST /v1/logout");
    assertEquals(401, answer.status());
    assertEquals(Optional.of("Bearer realm=\"petstore\""), answer.header("WWW-Authenticate"));
  }

  @Test
  void who_guesses_too_often_has_to_wait() {
    for (int i = 0; i < 10; i++) {
      assertEquals(
          401, shop.post("/auth/tokens", Modern.credentials("guessed", "guess " + i)).status());
    }
    Answer answer = shop.post("/login", Modern.credentials("guessed", "guess"));
    assertEquals(429, answer.status(), answer::toString);
    assertEquals(
        "https://petstoreapi.com/errors/rate-limit-exceeded",
        answer.json().path("type").asString());
    assertTrue(Integer.parseInt(answer.header("Retry-After").orElseThrow()) > 0);
  }

  @Test
  void nothing_that_was_sent_is_said_again() {
    Answer answer = shop.post("/login", Modern.credentials("mallory", "my secret guess"));
    assertFalse(answer.toString().contains("my secret guess"));
  }

  @Test
  void another_origin_may_sign_in() {
    Answer preflight =
        shop.client()
            .send(
                "OPTIONS /v1/login",
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
    assertEquals(204, preflight.status());
    assertEquals(Optional.of("*"), preflight.header("Access-Control-Allow-Origin"));
    assertEquals(Optional.of("content-type"), preflight.header("Access-Control-Allow-Headers"));
    assertTrue(preflight.header("Access-Control-Allow-Credentials").isEmpty());
  }

  private static String scope(String token) {
    return Jwt.of(token).claims().path("scope").asString();
  }

  // The status and all but what differs between any two requests.
  private static String told(Answer answer) {
    assertEquals(401, answer.status(), answer::toString);
    return answer.header("WWW-Authenticate").orElse("none") + " " + answer.body();
  }

  private static String fields(Answer answer) {
    return String.join(
        " ",
        answer
            .json()
            .path("errors")
            .valueStream()
            .map(error -> error.path("field").asString())
            .toList());
  }
}
