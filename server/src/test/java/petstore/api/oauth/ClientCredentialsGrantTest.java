package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.support.Form;
import tools.jackson.databind.JsonNode;

/// Tokens for clients that speak for themselves.
class ClientCredentialsGrantTest {
  private static ClientCast cast;

  @BeforeAll
  static void start() {
    cast = ClientCast.start();
  }

  @AfterAll
  static void stop() {
    cast.close();
  }

  @Test
  void a_client_gets_a_token_of_its_own_and_none_to_renew_it() {
    JsonNode given = ClientCast.good(cast.asService("/token", Form.grant("client_credentials")));
    assertEquals(
        List.of("access_token", "token_type", "expires_in", "scope"),
        List.copyOf(given.propertyNames()));
    assertEquals("read:pets write:pets", given.path("scope").asString());
    String token = given.path("access_token").asString();
    assertEquals(200, cast.pets(token));
    JsonNode claims = Claims.of(token);
    assertEquals(ClientCast.SERVICE, claims.path("sub").asString());
    assertEquals(ClientCast.SERVICE, claims.path("client_id").asString());
  }

  @Test
  void a_client_may_ask_for_less_than_it_may_have() {
    Form form = Form.grant("client_credentials", "scope", "read:pets");
    JsonNode given = ClientCast.good(cast.asService("/token", form));
    assertEquals("read:pets", given.path("scope").asString());
    assertEquals(403, cast.pets(given.path("access_token").asString()));
  }

  @Test
  void a_token_of_a_client_that_was_removed_counts_for_nothing() {
    try (ClientCast other = ClientCast.start()) {
      Form form = Form.grant("client_credentials");
      String token =
          ClientCast.good(other.asService("/token", form)).path("access_token").asString();
      other.core().oauth().clients().remove(ClientCast.TENANT, ClientCast.SERVICE);
      assertEquals("invalid_client", ClientCast.error(401, other.asService("/token", form)));
      assertEquals(401, other.pets(token));
    }
  }
}
