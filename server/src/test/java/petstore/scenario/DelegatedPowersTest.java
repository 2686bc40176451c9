package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;

/// What a program can do that a user let in: what its scopes say, and never so much that it could
/// be the user.
class DelegatedPowersTest {
  private static final String PASSWORD = "a heron in the reeds";
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2", "/api/v3"})
  void a_program_does_not_take_the_account_of_who_let_it_in(String base) {
    String name = signUp(base);
    String token = SwaggerUser.of(server, "", name, PASSWORD).token("write:user");
    assertForbidden(json("PUT " + base + "/user/" + name, user(name, "stolen"), token));
    assertForbidden(json("PUT " + base + "/user/" + name, user(name + "2", PASSWORD), token));
    assertForbidden(send("DELETE " + base + "/user/" + name, token));
    SwaggerUser.of(server, "", name, PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2", "/api/v3"})
  void a_program_of_staff_does_not_take_the_accounts_of_others(String base) {
    String name = signUp(base);
    String token =
        SwaggerUser.of(server, "", "staff", InProcess.STAFF_PASSWORD).token("write:user");
    assertForbidden(json("PUT " + base + "/user/" + name, user(name, "stolen"), token));
    assertForbidden(send("DELETE " + base + "/user/" + name, token));
    SwaggerUser.of(server, "", name, PASSWORD);
  }

  @Test
  void a_program_of_staff_does_with_pets_what_its_scopes_say_and_no_more() {
    SwaggerUser staff = SwaggerUser.of(server, "", "staff", InProcess.STAFF_PASSWORD);
    String token = staff.token("read:pets write:pets");
    Answer added = json("POST /v2/pet", "{\"name\":\"Ed\",\"photoUrls\":[]}", token);
    assertEquals(200, added.status(), added::toString);
    assertEquals(403, send("GET /api/v1/user", token).status());
    assertForbidden(send("DELETE /v2/user/" + signUp("/v2"), token));
    String reading = staff.token("read:pets");
    assertForbidden(json("POST /v2/pet", "{\"name\":\"Ed\",\"photoUrls\":[]}", reading));
  }

  @Test
  void a_program_of_a_customer_does_nothing_that_only_staff_may_do() {
    SwaggerUser customer = SwaggerUser.of(server, "", "customer", InProcess.CUSTOMER_PASSWORD);
    String token = customer.token("read:pets write:pets");
    assertForbidden(json("POST /v2/pet", "{\"name\":\"Ed\",\"photoUrls\":[]}", token));
  }

  private static void assertForbidden(Answer answer) {
    assertEquals(403, answer.status(), answer::toString);
    assertTrue(answer.body().contains("\"code\":403"), answer::toString);
  }

  private static String signUp(String base) {
    String name = "heron-" + System.nanoTime();
    Answer answer =
        server
            .client()
            .sendText(
                "POST " + base + "/user", user(name, PASSWORD), "Content-Type", "application/json");
    assertEquals(200, answer.status(), answer::toString);
    return name;
  }

  private static Answer json(String target, String body, String token) {
    return server
        .client()
        .sendText(
            target, body, "Content-Type", "application/json", "Authorization", "Bearer " + token);
  }

  private static Answer send(String target, String token) {
    return server.client().send(target, "Authorization", "Bearer " + token);
  }

  private static String user(String name, String password) {
    return "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
  }
}
