package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Form;
import tools.jackson.databind.JsonNode;

/// Clients that ask what a token says (RFC 7662).
class IntrospectionTest {
  private static final String INACTIVE = "{\"active\":false}";

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
  void a_client_is_told_what_its_access_token_says() {
    String token = webTokens().path("access_token").asString();
    JsonNode told = introspect(token);
    assertTrue(told.path("active").asBoolean());
    assertEquals("read:pets read:user", told.path("scope").asString());
    assertEquals(ClientCast.WEB, told.path("client_id").asString());
    assertEquals("customer", told.path("username").asString());
    assertEquals("Bearer", told.path("token_type").asString());
    assertEquals(ClientCast.TENANT.toString(), told.path("tenant").asString());
    JsonNode claims = Claims.of(token);
    for (String name : List.of("iss", "sub", "aud", "exp", "iat", "nbf", "jti")) {
      assertTrue(claims.has(name), name);
      assertEquals(claims.path(name), told.path(name), name);
    }
  }

  @Test
  void a_client_is_told_what_its_refresh_token_is_good_for() {
    JsonNode told = introspect(webTokens().path("refresh_token").asString());
    assertTrue(told.path("active").asBoolean());
    assertEquals("read:pets read:user", told.path("scope").asString());
    assertEquals("customer", told.path("username").asString());
    long lasts = told.path("exp").asLong() - told.path("iat").asLong();
    assertEquals(30 * 24 * 60 * 60, lasts);
  }

  @Test
  void a_client_that_speaks_for_itself_is_no_user() {
    String token =
        ClientCast.good(cast.asService("/token", Form.grant("client_credentials")))
            .path("access_token")
            .asString();
    JsonNode told = ClientCast.good(cast.asService("/introspect", Form.of("token", token)));
    assertTrue(told.path("active").asBoolean());
    assertEquals(ClientCast.SERVICE, told.path("sub").asString());
    assertTrue(told.path("username").isMissingNode());
  }

  @Test
  void another_clients_token_is_as_if_it_were_none() {
    JsonNode tokens = cast.tokens(ClientCast.READING);
    assertInactive(tokens.path("access_token").asString());
    assertInactive(tokens.path("refresh_token").asString());
    JsonNode own = webTokens();
    assertEquals(
        INACTIVE,
        cast.asService("/introspect", Form.of("token", own.path("access_token").asString()))
            .body());
  }

  @Test
  void tokens_that_were_ended_or_used_are_not_active() {
    JsonNode tokens = webTokens();
    String first = tokens.path("refresh_token").asString();
    JsonNode renewed =
        ClientCast.good(cast.asWeb("/token", Form.grant("refresh_token", "refresh_token", first)));
    assertInactive(first);
    String second = renewed.path("access_token").asString();
    assertTrue(introspect(second).path("active").asBoolean());
    cast.asWeb("/revoke", Form.of("token", second));
    assertInactive(second);
    assertInactive(tokens.path("access_token").asString());
    assertInactive(renewed.path("refresh_token").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.b.c", "\u00e4", "' OR 1=1 --"})
  void what_is_no_token_is_not_active(String token) {
    assertInactive(token);
  }

  @Test
  void a_token_that_somebody_changed_is_not_active() {
    String token = webTokens().path("access_token").asString();
    String[] parts = token.split("\\.");
    assertInactive(parts[0] + "." + parts[1] + ".");
    assertInactive(parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()));
  }

  @Test
  void a_client_without_a_secret_is_told_nothing() {
    Form form = Form.of("token", "a", "client_id", ClientCast.APP);
    assertEquals("invalid_client", ClientCast.error(401, cast.post("/introspect", form)));
    Form own = Form.of("token", "a", "client_id", "petstore");
    assertEquals("invalid_client", ClientCast.error(401, cast.post("/introspect", own)));
    assertEquals(
        "invalid_client", ClientCast.error(401, cast.post("/introspect", Form.of("token", "a"))));
    assertEquals("invalid_request", ClientCast.error(cast.asWeb("/introspect", Form.of())));
  }

  private static JsonNode webTokens() {
    Form form =
        Form.grant("authorization_code", "code", cast.codeWithoutChallenge(ClientCast.WEB))
            .with("redirect_uri", ClientCast.BACK);
    return ClientCast.good(cast.asWeb("/token", form));
  }

  private static JsonNode introspect(String token) {
    return ClientCast.good(cast.asWeb("/introspect", Form.of("token", token)));
  }

  private static void assertInactive(String token) {
    assertEquals(INACTIVE, cast.asWeb("/introspect", Form.of("token", token)).body());
  }
}
