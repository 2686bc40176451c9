package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;

/// What one caller, one shop, one web page may not do or learn by way of another's.
class BetweenCallersTest {
  private static final String ELSEWHERE = "0197f7a2-0000-7000-8000-00000000000d";
  private static final String NOBODY = "0197f7a2-0000-7000-8000-0000000000ff";
  private static final String PET = "{\"id\":9,\"name\":\"taken\",\"photoUrls\":[],\"tags\":[]}";

  private static TestServer server;
  private static Person ada;
  private static Person eve;
  private static String adas;
  private static String eves;

  @BeforeAll
  static void start() {
    server = TestServer.startEnforced(Behavior.DOCUMENTED);
    ada = Person.account(server);
    eve = Person.account(server);
    adas = ada.login().access();
    eves = eve.login().access();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/users/" + NOBODY,
        "POST /v1/users",
        "POST /v1/auth/tokens",
        "POST /v1/login",
        "POST /v1/logout",
        "GET /api/v1/user",
        "PATCH /api/v1/user",
        "PUT /api/v1/user/password",
        "PUT /api/v1/user/favorites/1",
        "DELETE /api/v1/user/favorites/1",
        "POST /refresh",
        "GET /oauth/jwks"
      })
  void a_tenant_that_is_none_is_a_bad_request_whoever_asks(String target) {
    for (String tenant : List.of("x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000001", "")) {
      assertBadRequest(server.client().send(target, "X-Tenant-ID", tenant));
      assertBadRequest(ada.send(target, adas, "X-Tenant-ID", tenant));
    }
    assertBadRequest(ada.send(target.replaceFirst(" ", " /t/x"), adas));
  }

  private static void assertBadRequest(Answer answer) {
    assertEquals(400, answer.status(), answer::toString);
    assertEquals(Optional.of("application/problem+json"), answer.header("Content-Type"));
    String type = answer.json().path("type").asString();
    assertEquals("https://petstoreapi.com/errors/bad-request", type);
  }

  @Test
  void credentials_open_no_other_shop() {
    String session = ada.session();
    for (String target : List.of("GET /v1/users/" + ada.id(), "GET /api/v1/user")) {
      String prefixed = target.replaceFirst(" ", " /t/" + ELSEWHERE);
      assertEquals(200, ada.send(target, adas).status());
      assertEquals(401, ada.send(target, adas, "X-Tenant-ID", ELSEWHERE).status());
      assertEquals(401, ada.send(prefixed, adas).status());
      assertEquals(401, ada.send(target, session, "X-Tenant-ID", ELSEWHERE).status());
      assertEquals(401, ada.send(prefixed, session).status());
    }
  }

  @Test
  void staff_of_another_shop_find_nobody_here() {
    String theirs = staff("X-Tenant-ID", ELSEWHERE);
    for (String id : List.of(ada.id(), NOBODY)) {
      Answer answer = ada.send("GET /v1/users/" + id, theirs, "X-Tenant-ID", ELSEWHERE);
      assertEquals(404, answer.status(), answer::toString);
    }
    assertEquals(401, ada.send("GET /v1/users/" + ada.id(), theirs).status());
    assertEquals(200, ada.send("GET /v1/users/" + ada.id(), staff()).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "https://shop.example.evil.example"})
  void no_page_of_another_origin_reads_with_the_credentials_of_a_browser(String origin) {
    String session = ada.session();
    for (String path :
        List.of(
            "/v2/pet/1",
            "/v2/user/login",
            "/api/v3/pet/1",
            "/api/v3/user/login",
            "/v1/users/" + ada.id(),
            "/v1/login",
            "/api/v1/user",
            "/api/v1/nothing",
            "/refresh",
            "/oauth/jwks",
            "/",
            "/admin/tenants/" + ELSEWHERE)) {
      for (Answer answer :
          List.of(
              server.client().send("GET " + path, "Origin", origin),
              ada.send("GET " + path, adas, "Origin", origin),
              server
                  .client()
                  .send("GET " + path, "Origin", origin, "Cookie", "petstore_session=" + session),
              server
                  .client()
                  .send(
                      "OPTIONS " + path,
                      "Origin",
                      origin,
                      "Access-Control-Request-Method",
                      "DELETE",
                      "Access-Control-Request-Headers",
                      "authorization"))) {
        assertTrue(
            Set.of("*", "none")
                .contains(answer.header("Access-Control-Allow-Origin").orElse("none")),
            () -> path + answer);
        assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Credentials"), path);
      }
    }
  }

  @Test
  void what_only_staff_may_do_is_not_done_for_a_customer() {
    String before = pets();
    for (String base : List.of("/v2", "/api/v3")) {
      for (Answer answer :
          List.of(
              eve.sendJson("POST " + base + "/pet", PET, eves),
              eve.sendJson("PUT " + base + "/pet", PET, eves),
              eve.send("POST " + base + "/pet/9?name=taken&status=sold", eves),
              eve.send("DELETE " + base + "/pet/9", eves),
              eve.sendJson("POST " + base + "/pet/9/uploadImage", "{}", eves))) {
        assertEquals(403, answer.status(), answer::toString);
        String challenge = answer.header("WWW-Authenticate").orElseThrow();
        assertTrue(challenge.contains("insufficient_scope"), challenge);
      }
    }
    assertEquals(before, pets());
  }

  private static String pets() {
    Answer pets = ada.send("GET /v2/pet/findByStatus?status=available,pending,sold", staff());
    assertEquals(200, pets.status());
    return pets.body();
  }

  @Test
  void the_tag_of_another_users_profile_is_one_that_nobody_has() {
    String tag = ada.send("GET /api/v1/user", adas).header("ETag").orElseThrow();
    Answer own = eve.send("GET /api/v1/user", eves, "If-None-Match", tag);
    assertEquals(200, own.status());
    assertEquals(eve.id(), own.json().path("id").asString());
    assertNotEquals(Optional.of(tag), own.header("ETag"));
    Answer refused =
        eve.sendJson("PATCH /api/v1/user", "{\"firstName\":\"Eve\"}", eves, "If-Match", tag);
    assertEquals(412, refused.status());
    assertEquals(own.body(), eve.send("GET /api/v1/user", eves).body());
  }

  @Test
  void a_tag_does_not_tell_that_another_user_is_there() {
    String tag = ada.send("GET /v1/users/" + ada.id(), adas).header("ETag").orElseThrow();
    for (String condition : List.of("If-None-Match", "If-Match")) {
      for (String value : List.of(tag, "*", "\"other\"")) {
        Answer there = eve.send("GET /v1/users/" + ada.id(), eves, condition, value);
        Answer missing = eve.send("GET /v1/users/" + NOBODY, eves, condition, value);
        assertEquals(404, there.status(), condition + " " + value);
        assertEquals(404, missing.status(), condition + " " + value);
        assertEquals(Optional.empty(), there.header("ETag"));
        assertEquals(
            missing.json().path("detail").asString(), there.json().path("detail").asString());
      }
    }
  }

  @Test
  void options_tell_everybody_the_same_of_what_is_theirs_another_users_or_not_there() {
    Answer first = server.client().send("OPTIONS /v1/users/" + NOBODY);
    assertEquals(204, first.status());
    for (String id : List.of(ada.id(), eve.id(), NOBODY, "x")) {
      for (String token : List.of(adas, eves, "garbage")) {
        Answer answer = ada.send("OPTIONS /v1/users/" + id, token);
        assertEquals(204, answer.status());
        assertEquals(first.header("Allow"), answer.header("Allow"));
        assertEquals("", answer.body());
      }
    }
    assertEquals(204, server.client().send("OPTIONS /api/v1/user").status());
    assertEquals(204, server.client().send("OPTIONS /v1/logout").status());
  }

  @Test
  void a_method_is_what_it_says_it_is() {
    String before = ada.send("GET /api/v1/user", adas).body();
    String change = "{\"firstName\":\"Changed\"}";
    for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
      assertEquals(200, ada.sendJson("GET /api/v1/user", change, adas, header, "PATCH").status());
      assertEquals(405, ada.sendJson("POST /api/v1/user", change, adas, header, "PATCH").status());
      String favorite = "GET /api/v1/user/favorites/1?_method=PUT";
      assertEquals(405, ada.send(favorite, adas, header, "PUT").status());
      assertEquals(405, ada.send("GET /v1/logout?_method=POST", adas, header, "POST").status());
      assertEquals(405, ada.send("HEAD /v1/logout", adas, header, "POST").status());
    }
    assertEquals(before, ada.send("GET /api/v1/user", adas).body());
  }

  private static String staff(String... headers) {
    Answer answer =
        server
            .client()
            .sendText(
                "POST /v1/auth/tokens",
                "{\"username\":\"staff\",\"password\":\"" + InProcess.STAFF_PASSWORD + "\"}",
                with(headers, "Content-Type", "application/json"));
    assertEquals(200, answer.status(), answer::toString);
    return answer.json().path("token").asString();
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }
}
