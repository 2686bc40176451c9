package petstore.api.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// Keys, and the renewal of tokens, on a server.
public class OauthTest {
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000d";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_keys_are_published_without_their_private_parts() {
    login();
    Answer answer = server.client().send("GET /oauth/jwks", "Origin", "https://elsewhere.example");
    assertEquals(200, answer.status());
    assertEquals(Optional.of("application/jwk-set+json"), answer.header("Content-Type"));
    assertEquals(Optional.of("public, max-age=10"), answer.header("Cache-Control"));
    assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"));
    JsonNode key = answer.json().at("/keys/0");
    assertEquals(
        Set.of("kty", "crv", "x", "y", "kid", "use", "alg"), Set.copyOf(key.propertyNames()));
    assertEquals("ES256", key.path("alg").asString());
  }

  @Test
  void json_is_answered_as_signing_in_is() {
    String token = login();
    Answer answer = json(token);
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(
        List.of("token", "expiresAt", "refreshToken"), List.copyOf(answer.json().propertyNames()));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertNotEquals(token, answer.json().path("refreshToken").asString());
    assertEquals(200, profile(answer.json().path("token").asString()));
  }

  @Test
  void a_form_is_answered_as_oauth_has_it() {
    Answer answer = form("grant_type=refresh_token&refresh_token=" + login());
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(
        List.of("access_token", "token_type", "expires_in", "refresh_token", "scope"),
        List.copyOf(answer.json().propertyNames()));
    assertEquals("Bearer", answer.json().path("token_type").asString());
    assertTrue(answer.json().path("expires_in").isInt());
    assertTrue(Math.abs(answer.json().path("expires_in").asInt() - 24 * 60 * 60) <= 60);
    assertEquals(
        "read:pets read:orders write:orders read:user write:user chat:write webhooks:manage",
        answer.json().path("scope").asString());
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("no-cache"), answer.header("Pragma"));
    assertEquals(200, profile(answer.json().path("access_token").asString()));
  }

  @Test
  void a_token_that_is_used_again_ends_all_that_came_of_it() {
    String first = login();
    JsonNode second = json(first).json();
    Answer again = json(first);
    assertEquals(401, again.status());
    assertEquals(Optional.of("application/problem+json"), again.header("Content-Type"));
    assertTrue(again.header("WWW-Authenticate").isPresent());
    assertEquals(401, json(second.path("refreshToken").asString()).status());
    assertEquals(401, profile(second.path("token").asString()));
  }

  @Test
  void of_two_who_use_a_token_at_once_one_gets_another_and_keeps_it_not() throws Exception {
    for (int round = 0; round < 5; round++) {
      String token = login();
      Callable<Answer> use = () -> form("grant_type=refresh_token&refresh_token=" + token);
      List<Answer> answers;
      try (var both = Executors.newFixedThreadPool(2)) {
        answers =
            both.invokeAll(List.of(use, use)).stream().map(future -> future.resultNow()).toList();
      }
      List<Answer> renewed = answers.stream().filter(answer -> answer.status() == 200).toList();
      assertEquals(1, renewed.size(), answers::toString);
      JsonNode tokens = renewed.getFirst().json();
      assertEquals(
          "invalid_grant",
          error(
              form(
                  "grant_type=refresh_token&refresh_token="
                      + tokens.path("refresh_token").asString())));
      assertEquals(401, profile(tokens.path("access_token").asString()));
    }
  }

  @Test
  void a_refresh_token_needs_no_tenant_and_takes_no_other() {
    String theirs = login("X-Tenant-ID", TENANT);
    Answer answer = json(theirs);
    assertEquals(200, answer.status(), answer::toString);
    String next = answer.json().path("refreshToken").asString();
    assertEquals(401, json(login(), "X-Tenant-ID", TENANT).status());
    assertEquals(200, json(next, "X-Tenant-ID", TENANT).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                              | 422",
        "{\"refreshToken\": 7}           | 422",
        "{\"refreshToken\": \"x\", \"scope\": \"y\"} | 422",
        "[]                              | 422",
        "{                               | 400",
        "``                              | 400",
        "{\"refreshToken\": \"guess\"}   | 401",
        "{\"refreshToken\": \"\"}        | 401",
        "{\"refreshToken\": \"\\u00e4\\ud83d\\udc15\"} | 401",
      })
  void json_that_is_wrong_is_refused(String body, int status) {
    Answer answer =
        server.client().sendText("POST /refresh", body, "Content-Type", "application/json");
    assertEquals(status, answer.status(), answer::toString);
    assertEquals(Optional.of("application/problem+json"), answer.header("Content-Type"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                                       | invalid_request",
        "grant_type=                                              | invalid_request",
        "grant_type=refresh_token                                 | invalid_request",
        "grant_type=refresh_token&refresh_token=                  | invalid_request",
        "refresh_token=guess                                      | invalid_request",
        "grant_type=refresh_token&refresh_token=a&refresh_token=a | invalid_request",
        "grant_type=refresh_token&grant_type=refresh_token        | invalid_request",
        "grant_type=refresh_token&refresh_token=%00               | invalid_request",
        "grant_type=refresh_token&refresh_token=%ff               | invalid_request",
        "grant_type=refresh_token&refresh_token=%zz               | invalid_request",
        "grant_type=password&username=customer&password=x         | unsupported_grant_type",
        "grant_type=REFRESH_TOKEN&refresh_token=a                 | unsupported_grant_type",
        "grant_type=%22%5C%C3%A4                                  | unsupported_grant_type",
        "grant_type=refresh_token&refresh_token=guess             | invalid_grant",
        "grant_type=refresh_token&refresh_token=guess&odd=1       | invalid_grant",
        "grant_type=refresh_token&refresh_token=a&client_id=other | invalid_client",
        "grant_type=refresh_token&refresh_token=a&scope=all       | invalid_scope",
      })
  void a_form_that_is_wrong_is_refused(String body, String error) {
    assertEquals(error, error(form(body)));
  }

  @Test
  void a_form_that_is_wrong_spends_nothing() {
    String token = login();
    String right = "grant_type=refresh_token&refresh_token=" + token;
    assertEquals("invalid_request", error(form(right + "&grant_type=refresh_token")));
    assertEquals("invalid_client", error(form(right + "&client_id=other")));
    assertEquals("invalid_scope", error(form(right + "&scope=read:pets%20all")));
    assertEquals("invalid_scope", error(form(right + "&scope=read:pets%20write:pets")));
    assertEquals(200, form(right + "&client_id=petstore&scope=read:pets").status());
  }

  @Test
  void a_form_that_is_too_large_is_refused() {
    assertEquals("invalid_request", error(form("grant_type=" + "a".repeat(9 * 1024))));
    assertEquals("invalid_request", error(form("a=1&".repeat(1_000))));
  }

  @Test
  void other_bodies_and_methods_are_refused() {
    for (String type : new String[] {"text/plain", "application/xml", "multipart/form-data"}) {
      Answer answer = server.client().sendText("POST /refresh", "a", "Content-Type", type);
      assertEquals(415, answer.status());
      assertEquals(
          Optional.of("application/json, application/x-www-form-urlencoded"),
          answer.header("Accept-Post"));
    }
    assertEquals(415, server.client().send("POST /refresh").status());
    Answer get = server.client().send("GET /refresh?refresh_token=a&grant_type=refresh_token");
    assertEquals(405, get.status());
    assertEquals(Optional.of("POST, OPTIONS"), get.header("Allow"));
    assertEquals(404, server.client().send("GET /oauth/private").status());
    assertEquals(
        406,
        server
            .client()
            .sendText(
                "POST /refresh", "{}", "Accept", "text/html", "Content-Type", "application/json")
            .status());
  }

  private static String login(String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    Answer answer =
        server
            .client()
            .sendText(
                "POST /v1/login",
                "{\"username\":\"customer\",\"password\":\"" + InProcess.CUSTOMER_PASSWORD + "\"}",
                all.toArray(String[]::new));
    assertEquals(200, answer.status(), answer::toString);
    return answer.json().path("refreshToken").asString();
  }

  private static Answer json(String token, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return server
        .client()
        .sendText(
            "POST /refresh", "{\"refreshToken\":\"" + token + "\"}", all.toArray(String[]::new));
  }

  private static Answer form(String body) {
    return server.client().sendText("POST /refresh", body, "Content-Type", FORM);
  }

  private static String error(Answer answer) {
    boolean unknownClient = answer.json().path("error").asString().equals("invalid_client");
    return ClientCast.error(unknownClient ? 401 : 400, answer);
  }

  // The status that a token is answered with.
  private static int profile(String token) {
    String subject = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
    String id = subject.replaceFirst(".*\"sub\":\"([^\"]+)\".*", "$1");
    return server.client().send("GET /v1/users/" + id, "Authorization", "Bearer " + token).status();
  }
}
