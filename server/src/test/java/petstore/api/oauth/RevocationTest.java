package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.InProcess;
import petstore.support.Answer;
import petstore.support.Form;
import tools.jackson.databind.JsonNode;

/// Clients that end tokens (RFC 7009).
class RevocationTest {
  private static ClientCast cast;

  @BeforeAll
  static void start() {
    cast = ClientCast.start();
  }

  @AfterAll
  static void stop() {
    cast.close();
  }

  @ParameterizedTest
  @CsvSource({
    "access_token, access_token",
    "access_token, refresh_token",
    "access_token, odd",
    "access_token, ''",
    "refresh_token, refresh_token",
    "refresh_token, access_token"
  })
  void a_client_ends_all_that_came_of_a_sign_in_with_any_of_its_tokens(String token, String hint) {
    JsonNode tokens = cast.tokens(ClientCast.READING);
    JsonNode others = cast.tokens(ClientCast.READING);
    assertEquals(200, cast.profile(tokens.path("access_token").asString()));
    Form form =
        Form.of("token", tokens.path(token).asString(), "client_id", ClientCast.APP)
            .with("token_type_hint", hint);
    assertRevoked(cast.post("/revoke", form));
    assertEnded(tokens);
    assertRevoked(cast.post("/revoke", form));
    assertEquals(200, cast.profile(others.path("access_token").asString()));
  }

  @Test
  void a_client_with_a_secret_ends_its_own_token() {
    JsonNode given = ClientCast.good(cast.asService("/token", Form.grant("client_credentials")));
    String token = given.path("access_token").asString();
    assertEquals(200, cast.pets(token));
    assertRevoked(cast.asService("/revoke", Form.of("token", token)));
    assertEquals(401, cast.pets(token));
  }

  @Test
  void tokens_that_a_user_asked_for_are_ended_by_the_servers_own_client() {
    Answer login =
        cast.server()
            .client()
            .sendText(
                "POST /v1/login",
                "{\"username\":\"customer\",\"password\":\"" + InProcess.CUSTOMER_PASSWORD + "\"}",
                "Content-Type",
                "application/json");
    String token = login.json().path("token").asString();
    assertEquals(200, cast.profile(token));
    assertRevoked(cast.post("/revoke", Form.of("token", token, "client_id", ClientCast.APP)));
    assertEquals(200, cast.profile(token));
    assertRevoked(cast.post("/revoke", Form.of("token", token, "client_id", "petstore")));
    assertEquals(401, cast.profile(token));
  }

  @Test
  void another_clients_token_stays_as_it_is() {
    JsonNode tokens = cast.tokens(ClientCast.READING);
    for (String name : new String[] {"access_token", "refresh_token"}) {
      Form form = Form.of("token", tokens.path(name).asString());
      assertRevoked(cast.post("/revoke", form.with("client_id", ClientCast.OTHER_APP)));
      assertRevoked(cast.asWeb("/revoke", form));
    }
    assertEquals(200, cast.profile(tokens.path("access_token").asString()));
  }

  @ParameterizedTest
  @CsvSource({"a", "' OR 1=1 --'", "a.b.c", "\u00e4"})
  void a_token_that_is_none_is_as_good_as_ended(String token) {
    assertRevoked(cast.post("/revoke", Form.of("token", token, "client_id", ClientCast.APP)));
  }

  @Test
  void a_form_without_a_token_or_a_client_is_refused() {
    Form named = Form.of("client_id", ClientCast.APP);
    assertEquals("invalid_request", ClientCast.error(cast.post("/revoke", named)));
    assertEquals(
        "invalid_request", ClientCast.error(cast.post("/revoke", named.with("token", ""))));
    assertEquals(
        "invalid_client", ClientCast.error(401, cast.post("/revoke", Form.of("token", "a"))));
  }

  private static void assertRevoked(Answer answer) {
    assertEquals(200, answer.status(), answer::toString);
    assertEquals("", answer.body());
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
  }

  private static void assertEnded(JsonNode tokens) {
    assertEquals(401, cast.profile(tokens.path("access_token").asString()));
    Form renewing =
        Form.grant("refresh_token", "client_id", ClientCast.APP)
            .with("refresh_token", tokens.path("refresh_token").asString());
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", renewing)));
  }
}
