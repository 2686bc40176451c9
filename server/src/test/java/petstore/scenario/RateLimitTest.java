package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.TestServer;

/// A server that was started with a limit.
class RateLimitTest {
  @ParameterizedTest
  @ValueSource(strings = {"/v2", "/api/v3"})
  void what_is_too_much_is_refused_and_the_rest_goes_on(String edition) {
    try (TestServer server = TestServer.startLimited(2)) {
      Client client = server.client();
      assertEquals(200, client.send("GET " + edition + "/pet/1").status());
      assertEquals(200, client.send("GET " + edition + "/pet/1").status());
      Answer refused = client.send("GET " + edition + "/pet/1");
      assertEquals(429, refused.status());
      assertEquals(Optional.of("1800"), refused.header("Retry-After"));
      assertFalse(refused.headers().containsKey("ratelimit"));
      assertEquals(200, client.send("DELETE " + edition + "/pet/1").status());
    }
  }

  @Test
  void health_and_documentation_have_no_limit() {
    try (TestServer server = TestServer.startLimited(1)) {
      for (String path : new String[] {"/health/live", "/metrics", "/", "/v2/swagger.json"}) {
        for (int i = 0; i < 3; i++) {
          assertEquals(200, server.client().send("GET " + path).status(), path);
        }
      }
    }
  }

  @Test
  void a_login_tells_the_limit_that_was_set() {
    try (TestServer server = TestServer.startLimited(9)) {
      Client client = server.client();
      client.sendText(
          "POST /v2/user",
          "{\"id\":7,\"username\":\"ann\",\"password\":\"secret words\"}",
          "Content-Type",
          "application/json");
      Answer login = client.send("GET /v2/user/login?username=ann&password=secret+words");
      assertEquals(Optional.of("9"), login.header("X-Rate-Limit"));
    }
  }
}
