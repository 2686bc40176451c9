package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.conformance.Provider.authorize;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.support.Answer;
import petstore.support.Basic;
import petstore.support.Form;
import petstore.support.Verifier;
import petstore.support.WebPage;
import tools.jackson.databind.JsonNode;

/// Codes, tokens and secrets in wrong hands and wrong places (RFC 9700 sections 2.1 to 2.5 and 4).
class TokenSecurityTest {
  private static Provider provider;

  @BeforeAll
  static void start() {
    provider = Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  private static String code(String... changes) {
    RelyingParty party = provider.first();
    return provider.code(party, authorize(provider.visitor(), party.request(changes)));
  }

  private static String codeWithChallenge() {
    return code("code_challenge", Verifier.GOOD.challenge(), "code_challenge_method", "S256");
  }

  /// Section 4.8 (PKCE downgrade): a code without a challenge is good without a verifier alone.
  @Test
  void a_verifier_for_a_code_without_a_challenge_is_refused() {
    Answer answer =
        provider.redeem(provider.first(), code(), "code_verifier", Verifier.GOOD.text());
    assertEquals("invalid_grant", Provider.refusal(answer));
  }

  /// Section 4.8 (PKCE downgrade): a code with a challenge is nothing without its verifier.
  @Test
  void a_code_with_a_challenge_needs_its_verifier() {
    RelyingParty party = provider.first();
    assertEquals("invalid_grant", Provider.refusal(provider.redeem(party, codeWithChallenge())));
    Answer other =
        provider.redeem(party, codeWithChallenge(), "code_verifier", Verifier.OTHER.text());
    assertEquals("invalid_grant", Provider.refusal(other));
  }

  /// Section 2.1.1: the challenge is a hash, of the method S256, which is not what is assumed.
  @ParameterizedTest
  @ValueSource(strings = {"plain", "", "s256", "none"})
  void a_challenge_is_of_s256_or_refused(String method) {
    String request =
        provider
            .first()
            .request("code_challenge", Verifier.GOOD.challenge(), "code_challenge_method", method);
    WebPage back = provider.visitor().open(request);
    assertEquals("invalid_request", provider.error(provider.first(), back));
  }

  /// Section 2.1.1: a client without a secret has to use PKCE.
  @Test
  void a_client_without_a_secret_needs_a_challenge() {
    String back = provider.server().publicUrl() + "/oauth2-redirect.html";
    String request =
        provider
            .first()
            .request("client_id", "swagger-ui", "redirect_uri", back, "scope", "read:pets");
    assertEquals("invalid_request", provider.visitor().open(request).parameter("error"));
  }

  /// Section 4.5 (code injection): a code is good to the client alone that it was given to.
  @Test
  void a_code_is_nothing_to_another_client() {
    String code = code();
    Form form =
        Form.grant("authorization_code", "code", code, "redirect_uri", provider.first().back());
    assertEquals("invalid_grant", Provider.refusal(provider.asClient(provider.second(), form)));
  }

  /// Section 4.5 (code injection): the client sees by the nonce that a code is of another sign-in.
  @Test
  void an_id_token_has_the_nonce_of_its_own_sign_in() {
    JsonNode tokens = Provider.good(provider.redeem(provider.first(), code("nonce", "of-mallory")));
    provider.idToken(provider.first(), tokens, "of-mallory");
  }

  /// Section 4.3.2: an access token in an address is not looked at.
  @ParameterizedTest
  @ValueSource(strings = {"/userinfo", "/api/v1/user", "/v2/store/inventory"})
  void an_access_token_in_an_address_counts_for_nothing(String path) {
    JsonNode tokens =
        provider.tokens(
            provider.first(), provider.visitor(), "scope", "openid read:user read:orders");
    String token = tokens.path("access_token").asString();
    Answer answer = provider.server().client().send("GET " + path + "?access_token=" + token);
    assertEquals(401, answer.status(), answer::toString);
  }

  /// Section 4.14: each refresh token is good once; a second use ends all that came of the sign-in.
  @Test
  void a_refresh_token_that_is_used_twice_ends_them_all() {
    JsonNode first = provider.tokens(provider.first(), provider.visitor());
    JsonNode second = Provider.good(refreshed(first));
    assertNotEquals(first.path("refresh_token"), second.path("refresh_token"));
    assertEquals("invalid_grant", Provider.refusal(refreshed(first)));
    assertEquals("invalid_grant", Provider.refusal(refreshed(second)));
    assertEquals(401, provider.userInfo(provider.first(), second).status());
  }

  private static Answer refreshed(JsonNode tokens) {
    String token = tokens.path("refresh_token").asString();
    return provider.asClient(provider.first(), Form.grant("refresh_token", "refresh_token", token));
  }

  /// Section 2.5: who has a secret has to send it, and the right one, in one place.
  @Test
  void a_client_with_a_secret_is_nobody_without_it() {
    RelyingParty party = provider.first();
    var client = provider.server().client();
    Form form = Form.grant("authorization_code", "code", code(), "redirect_uri", party.back());
    Form named = form.with("client_id", party.id());
    for (Answer answer :
        List.of(
            form.post(client, "/token"),
            named.post(client, "/token"),
            named.with("client_secret", "guess").post(client, "/token"),
            form.post(client, "/token", "Authorization", Basic.of(party.id(), "guess")),
            form.post(client, "/token", "Authorization", Basic.of("second", party.secret())),
            named
                .with("client_secret", party.secret())
                .post(client, "/token", "Authorization", Basic.of(party.id(), party.secret())))) {
      assertTrue(
          List.of("invalid_client", "invalid_request")
              .contains(answer.json().path("error").asString()),
          answer::toString);
      assertFalse(answer.json().has("access_token"));
    }
    Provider.good(provider.asClient(party, form)); // nothing of that has used it up
  }

  /// RFC 6749 section 2.3.1: secrets are not in addresses.
  @Test
  void a_secret_in_an_address_is_refused() {
    RelyingParty party = provider.first();
    Form form = Form.grant("authorization_code", "code", code(), "redirect_uri", party.back());
    String path = "/token?" + Form.of("client_id", party.id(), "client_secret", party.secret());
    assertEquals("invalid_request", Provider.refusal(form.post(provider.server().client(), path)));
  }

  /// Section 2.3: a token is for this server, and opens what was allowed and no more.
  @Test
  void a_token_opens_what_was_allowed_and_no_more() throws ParseException {
    JsonNode narrow =
        provider.tokens(provider.first(), provider.visitor(), "scope", "openid read:orders");
    assertEquals("read:orders openid", narrow.path("scope").asString());
    JWTClaimsSet claims = SignedJWT.parse(narrow.path("access_token").asString()).getJWTClaimsSet();
    assertEquals(List.of(provider.server().publicUrl()), claims.getAudience());
    assertEquals(provider.first().id(), claims.getStringClaim("client_id"));
    assertEquals("read:orders openid", claims.getStringClaim("scope"));
    assertEquals(200, get("/userinfo", narrow));
    assertEquals(403, get("/api/v1/user", narrow));
  }

  /// Section 4.10 and RFC 9068 section 2.1: what is no access token opens nothing.
  @Test
  void an_id_token_opens_nothing() {
    JsonNode tokens = provider.tokens(provider.first(), provider.visitor());
    String bearer = "Bearer " + tokens.path("id_token").asString();
    for (String path : List.of("/userinfo", "/api/v1/user")) {
      Answer answer = provider.server().client().send("GET " + path, "Authorization", bearer);
      assertEquals(401, answer.status(), answer::toString);
    }
  }

  private static int get(String path, JsonNode tokens) {
    return provider
        .server()
        .client()
        .send("GET " + path, "Authorization", Provider.bearer(tokens))
        .status();
  }

  /// RFC 6749 section 6: who renews tokens can ask for less, and not for more.
  @Test
  void a_refresh_token_is_good_for_no_more_than_was_allowed() {
    JsonNode tokens =
        provider.tokens(provider.first(), provider.visitor(), "scope", "openid read:orders");
    Form form =
        Form.grant("refresh_token", "refresh_token", tokens.path("refresh_token").asString());
    Answer more =
        provider.asClient(provider.first(), form.with("scope", "openid read:orders read:user"));
    assertEquals("invalid_scope", Provider.refusal(more));
    Answer less = provider.asClient(provider.first(), form.with("scope", "openid"));
    assertEquals("openid", Provider.good(less).path("scope").asString());
  }

  /// Section 2.4: there is no grant of passwords.
  @Test
  void nobody_gets_a_token_for_a_password() {
    Form form =
        Form.grant("password", "username", "customer", "password", InProcess.CUSTOMER_PASSWORD);
    assertEquals(
        "unsupported_grant_type", Provider.refusal(provider.asClient(provider.first(), form)));
    JsonNode grants =
        provider
            .server()
            .client()
            .send("GET /.well-known/oauth-authorization-server")
            .json()
            .path("grant_types_supported");
    assertTrue(
        grants
            .valueStream()
            .map(JsonNode::asString)
            .noneMatch(grant -> grant.equals("password") || grant.equals("implicit")));
  }

  /// RFC 6749 section 5.1: nobody keeps an answer of these, be it an error.
  @ParameterizedTest
  @CsvSource({
    "POST, /token",
    "POST, /refresh",
    "POST, /revoke",
    "POST, /introspect",
    "POST, /device/authorize",
    "GET, /userinfo",
  })
  void no_answer_about_tokens_is_kept(String method, String path) {
    Answer answer =
        method.equals("POST")
            ? Form.of("client_id", "nobody", "token", "x", "grant_type", "refresh_token")
                .post(provider.server().client(), path)
            : provider.server().client().send(method + " " + path);
    assertTrue(answer.status() >= 400, answer::toString);
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
  }

  /// Section 2.6: clients find out all this from the metadata.
  @ParameterizedTest
  @ValueSource(
      strings = {"/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"})
  void the_metadata_tell_what_clients_need_against_attacks(String path) {
    JsonNode metadata = provider.server().client().send("GET " + path).json();
    assertEquals(provider.server().publicUrl(), metadata.path("issuer").asString());
    assertTrue(metadata.path("authorization_response_iss_parameter_supported").asBoolean(false));
    assertEquals("[\"S256\"]", metadata.path("code_challenge_methods_supported").toString());
    assertEquals("[\"code\"]", metadata.path("response_types_supported").toString());
  }
}
