package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Basic;
import petstore.support.Form;
import petstore.support.TestServer;

/// Users of the classic editions, who can have any name: also one under which something else is
/// counted.
class NamesakesTest {
  private static final String PASSWORD = "a wren in the hedge";
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
  void a_user_who_is_called_like_a_client_does_not_help_to_guess_its_secret() {
    String name = "client demo-service";
    String user = "{\"username\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}";
    Answer added =
        server.client().sendText("POST /v2/user", user, "Content-Type", "application/json");
    assertEquals(200, added.status(), added::toString);
    for (int i = 1; i < 10; i++) {
      assertEquals(401, guess(i).status());
    }
    SwaggerUser.of(server, "", name, PASSWORD);
    assertEquals(401, guess(10).status());
    assertEquals(429, guess(11).status());
  }

  private static Answer guess(int number) {
    return Form.grant("client_credentials")
        .post(server.client(), "/token", "Authorization", Basic.of("demo-service", "no " + number));
  }
}
