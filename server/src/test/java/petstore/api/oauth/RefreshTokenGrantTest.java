package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Scope;
import petstore.support.Answer;
import petstore.support.Form;
import tools.jackson.databind.JsonNode;

/// New tokens for refresh tokens.
class RefreshTokenGrantTest {
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
  @ValueSource(strings = {"/token", "/refresh"})
  void a_client_renews_its_tokens_at_both_addresses(String path) {
    String first = refreshToken();
    JsonNode renewed = ClientCast.good(cast.post(path, renewing(first)));
    assertEquals("read:pets read:user", renewed.path("scope").asString());
    assertTrue(renewed.path("expires_in").asInt() <= 3_600);
    assertNotEquals(first, renewed.path("refresh_token").asString());
    assertEquals(200, cast.profile(renewed.path("access_token").asString()));
  }

  @Test
  void a_token_that_is_used_twice_ends_all_that_came_of_it() {
    String first = refreshToken();
    JsonNode renewed = ClientCast.good(cast.post("/token", renewing(first)));
    String access = renewed.path("access_token").asString();
    assertEquals(200, cast.profile(access));
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", renewing(first))));
    assertEquals(401, cast.profile(access));
    assertEquals(
        "invalid_grant",
        ClientCast.error(cast.post("/token", renewing(renewed.path("refresh_token").asString()))));
  }

  @Test
  void asking_for_more_than_was_given_is_refused_and_spends_nothing() {
    String token = refreshToken();
    Form more = renewing(token).with("scope", "read:pets read:user write:user");
    assertEquals("invalid_scope", ClientCast.error(cast.post("/token", more)));
    ClientCast.good(cast.post("/token", renewing(token)));
  }

  @Test
  void asking_for_less_gives_less_this_time() {
    Form less = renewing(refreshToken()).with("scope", "read:pets");
    JsonNode renewed = ClientCast.good(cast.post("/token", less));
    assertEquals("read:pets", renewed.path("scope").asString());
    assertEquals(403, cast.profile(renewed.path("access_token").asString()));
    JsonNode again =
        ClientCast.good(cast.post("/token", renewing(renewed.path("refresh_token").asString())));
    assertEquals("read:pets read:user", again.path("scope").asString());
  }

  @Test
  void a_token_of_one_client_is_no_good_to_another_and_is_not_spent_by_it() {
    String token = refreshToken();
    for (String other : new String[] {ClientCast.OTHER_APP, ClientCast.DEVICE, "petstore"}) {
      Form form = Form.grant("refresh_token", "client_id", other, "refresh_token", token);
      assertEquals("invalid_grant", ClientCast.error(cast.post("/token", form)));
    }
    Form unnamed = Form.grant("refresh_token", "refresh_token", token);
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", unnamed)));
    Form web = Form.grant("refresh_token", "refresh_token", token);
    assertEquals("invalid_grant", ClientCast.error(cast.asWeb("/token", web)));
    ClientCast.good(cast.post("/token", renewing(token)));
  }

  @Test
  void a_client_of_one_shop_does_not_renew_tokens_of_another() {
    String token = refreshToken();
    for (String path : new String[] {"/token", "/refresh"}) {
      Answer elsewhere = cast.post(ClientCast.OTHER_PREFIX + path, renewing(token));
      assertEquals("invalid_grant", ClientCast.error(elsewhere));
    }
    ClientCast.good(cast.post("/t/" + ClientCast.TENANT + "/token", renewing(token)));
  }

  @Test
  void an_id_token_comes_with_each_renewal_and_has_no_nonce() {
    String token =
        cast.tokens(Set.of(Scope.OPENID, Scope.READ_USER)).path("refresh_token").asString();
    JsonNode renewed = ClientCast.good(cast.post("/token", renewing(token)));
    JsonNode claims = Claims.of(renewed.path("id_token").asString());
    assertEquals(ClientCast.APP, claims.path("aud").asString());
    assertFalse(claims.has("nonce"));
    Form less = renewing(renewed.path("refresh_token").asString()).with("scope", "read:user");
    assertFalse(ClientCast.good(cast.post("/token", less)).has("id_token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "\u00e4", "' OR 1=1 --", "a.b.c"})
  void a_token_that_is_none_is_refused(String token) {
    String error = ClientCast.error(cast.post("/token", renewing(token)));
    assertEquals(token.isBlank() ? "invalid_request" : "invalid_grant", error);
  }

  private static String refreshToken() {
    return cast.tokens(ClientCast.READING).path("refresh_token").asString();
  }

  private static Form renewing(String token) {
    return Form.grant("refresh_token", "client_id", ClientCast.APP, "refresh_token", token);
  }
}
