package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Scope;
import petstore.support.Answer;
import petstore.support.Basic;
import petstore.support.Form;
import petstore.support.Verifier;
import tools.jackson.databind.JsonNode;

/// Tokens for codes.
class AuthorizationCodeGrantTest {
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
  void a_code_is_good_for_tokens_of_what_the_user_allowed() {
    JsonNode tokens = cast.tokens(ClientCast.READING);
    assertEquals(
        List.of("access_token", "token_type", "expires_in", "refresh_token", "scope"),
        List.copyOf(tokens.propertyNames()));
    assertEquals("Bearer", tokens.path("token_type").asString());
    assertEquals("read:pets read:user", tokens.path("scope").asString());
    int seconds = tokens.path("expires_in").asInt();
    assertTrue(seconds > 3_540 && seconds <= 3_600, tokens::toString);
    assertEquals(200, cast.profile(tokens.path("access_token").asString()));
  }

  @Test
  void a_client_that_may_be_told_who_signed_in_gets_an_id_token() {
    JsonNode tokens = cast.tokens(Set.of(Scope.OPENID, Scope.READ_USER));
    JsonNode claims = Claims.of(tokens.path("id_token").asString());
    assertEquals(cast.server().publicUrl(), claims.path("iss").asString());
    assertEquals(ClientCast.APP, claims.path("aud").asString());
    assertEquals("n-0S6", claims.path("nonce").asString());
    assertEquals(
        Claims.of(tokens.path("access_token").asString()).path("sub").asString(),
        claims.path("sub").asString());
  }

  @Test
  void a_client_with_a_secret_needs_that_and_the_verifier_of_its_challenge() {
    Form form = form(cast.code(ClientCast.WEB));
    assertEquals("invalid_grant", ClientCast.error(cast.asWeb("/token", form)));
    Form other = form(cast.code(ClientCast.WEB)).with("code_verifier", Verifier.GOOD.text());
    ClientCast.good(cast.asWeb("/token", other));
    ClientCast.good(cast.asWeb("/token", form(cast.codeWithoutChallenge(ClientCast.WEB))));
  }

  @Test
  void a_verifier_for_no_challenge_is_refused() {
    Form form =
        form(cast.codeWithoutChallenge(ClientCast.WEB)).with("code_verifier", Verifier.GOOD.text());
    assertEquals("invalid_grant", ClientCast.error(cast.asWeb("/token", form)));
  }

  @Test
  void a_client_without_a_secret_has_to_send_a_verifier() {
    Form form = ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP));
    assertEquals(
        "invalid_request", ClientCast.error(cast.post("/token", form.without("code_verifier"))));
    ClientCast.good(cast.post("/token", form));
  }

  @Test
  void another_verifier_is_refused() {
    Form form =
        ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP))
            .without("code_verifier")
            .with("code_verifier", Verifier.OTHER.text());
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", form)));
  }

  @Test
  void the_challenge_itself_is_no_verifier() {
    Form form =
        ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP))
            .without("code_verifier")
            .with("code_verifier", Verifier.GOOD.challenge());
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", form)));
  }

  @Test
  void a_verifier_that_cannot_be_one_is_refused_and_spends_nothing() {
    Form form = ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP));
    for (String verifier :
        List.of(
            "",
            " ",
            "short",
            "a".repeat(42),
            "a".repeat(129),
            "a".repeat(43) + "+",
            "a".repeat(43) + "\u00e4",
            " " + Verifier.GOOD.text())) {
      Form wrong = form.without("code_verifier").with("code_verifier", verifier);
      assertEquals("invalid_request", ClientCast.error(cast.post("/token", wrong)));
    }
    ClientCast.good(cast.post("/token", form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "redirect_uri", "grant_type", "client_id"})
  void a_form_without_what_it_needs_spends_nothing(String parameter) {
    Form form = ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP));
    Answer answer = cast.post("/token", form.without(parameter));
    if (parameter.equals("client_id")) {
      assertEquals("invalid_client", ClientCast.error(401, answer));
    } else {
      assertEquals("invalid_request", ClientCast.error(answer));
    }
    ClientCast.good(cast.post("/token", form));
  }

  @Test
  void a_code_that_is_used_twice_ends_what_came_of_it() {
    Form form = ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP));
    JsonNode tokens = ClientCast.good(cast.post("/token", form));
    String access = tokens.path("access_token").asString();
    assertEquals(200, cast.profile(access));
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", form)));
    assertEquals(401, cast.profile(access));
    Form refresh =
        Form.grant("refresh_token", "client_id", ClientCast.APP)
            .with("refresh_token", tokens.path("refresh_token").asString());
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", refresh)));
  }

  @Test
  void of_two_who_use_a_code_at_once_one_gets_tokens_that_count_for_nothing() throws Exception {
    Form form = ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP));
    Callable<Answer> use = () -> cast.post("/token", form);
    List<Answer> answers;
    try (var both = Executors.newFixedThreadPool(2)) {
      answers =
          both.invokeAll(List.of(use, use)).stream().map(future -> future.resultNow()).toList();
    }
    List<Answer> given = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertEquals(1, given.size(), answers::toString);
    assertEquals(401, cast.profile(given.getFirst().json().path("access_token").asString()));
  }

  @Test
  void a_code_is_good_for_a_minute() {
    Form late =
        ClientCast.redeeming(ClientCast.APP, cast.codeOf(Duration.ofSeconds(61), ClientCast.APP));
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", late)));
    Form inTime =
        ClientCast.redeeming(ClientCast.APP, cast.codeOf(Duration.ofSeconds(30), ClientCast.APP));
    ClientCast.good(cast.post("/token", inTime));
  }

  @Test
  void a_code_of_one_client_is_no_good_to_another() {
    Form other = ClientCast.redeeming(ClientCast.OTHER_APP, cast.code(ClientCast.APP));
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", other)));
    Form web = ClientCast.redeeming(ClientCast.WEB, cast.code(ClientCast.APP));
    assertEquals(
        "invalid_grant",
        ClientCast.error(
            cast.post(
                "/token", web, "Authorization", Basic.of(ClientCast.WEB, cast.secrets().web()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/back/",
        "https://app.example/back?",
        "https://app.example:443/back",
        "https://APP.example/back",
        "https://app.example/%62ack",
        "https://app.example/back#a",
        "https://evil.example/back",
      })
  void a_code_is_no_good_for_another_address(String address) {
    Form form =
        ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP))
            .without("redirect_uri")
            .with("redirect_uri", address);
    assertEquals("invalid_grant", ClientCast.error(cast.post("/token", form)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00e4\ud83d\udc15", "' OR 1=1 --", "%00", "null"})
  void a_code_that_is_none_is_refused(String code) {
    Answer answer = cast.post("/token", ClientCast.redeeming(ClientCast.APP, code));
    assertEquals("invalid_grant", ClientCast.error(answer));
    assertFalse(answer.body().contains("OR 1=1"));
  }

  @Test
  void a_code_of_one_shop_is_no_good_in_another() {
    Answer answer =
        cast.post(
            ClientCast.OTHER_PREFIX + "/token",
            ClientCast.redeeming(ClientCast.APP, cast.code(ClientCast.APP)));
    assertEquals("invalid_grant", ClientCast.error(answer));
  }

  private static Form form(String code) {
    return Form.grant("authorization_code", "code", code, "redirect_uri", ClientCast.BACK);
  }
}
