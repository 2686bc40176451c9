package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.support.Answer;
import petstore.support.Form;
import petstore.support.TestServer;

/// As what the requests of clients are counted, on a server that was started with a limit.
class OauthLimitsTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.startLimited(1);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void only_what_begins_a_sign_in_or_renews_one_counts_as_signing_in() {
    assertNotEquals(429, post("/device/authorize").status());
    assertRefused(post("/device/authorize"));
    assertRefused(post("/refresh"));
    assertNotEquals(429, post("/token").status());
    assertRefused(post("/token"));
    assertRefused(post("/revoke"));
    assertNotEquals(429, post("/introspect").status());
    assertRefused(post("/introspect"));
  }

  private static void assertRefused(Answer answer) {
    assertEquals("temporarily_unavailable", ClientCast.error(429, answer));
    assertEquals(Optional.of("3600"), answer.header("Retry-After"));
  }

  private static Answer post(String path) {
    return Form.of("client_id", "nobody", "grant_type", "client_credentials")
        .post(server.client(), path);
  }
}
