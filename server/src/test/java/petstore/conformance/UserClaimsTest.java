package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import petstore.support.Form;
import petstore.support.Surfer;
import petstore.support.WebPage;
import tools.jackson.databind.JsonNode;

/// What clients are told about users (OpenID Connect Core 1.0 section 5).
class UserClaimsTest {
  private static final Set<String> PROFILE =
      Set.of("name", "given_name", "family_name", "preferred_username", "updated_at");

  private static Provider provider;

  @BeforeAll
  static void start() {
    provider = Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  /// `oidcc-userinfo-get`
  @Test
  void who_it_is_is_told_to_get() {
    JsonNode tokens = provider.tokens(provider.first(), provider.visitor());
    same(tokens, provider.userInfo(provider.first(), tokens));
  }

  /// `oidcc-userinfo-post-header`
  @Test
  void who_it_is_is_told_to_post_with_the_token_in_the_header() {
    JsonNode tokens = provider.tokens(provider.first(), provider.visitor());
    same(
        tokens,
        provider
            .server()
            .client()
            .send("POST /userinfo", "Authorization", Provider.bearer(tokens)));
  }

  /// `oidcc-userinfo-post-body`
  @Test
  void who_it_is_is_told_to_post_with_the_token_in_the_form() {
    JsonNode tokens = provider.tokens(provider.first(), provider.visitor());
    String token = tokens.path("access_token").asString();
    same(tokens, Form.of("access_token", token).post(provider.server().client(), "/userinfo"));
  }

  private static void same(JsonNode tokens, Answer answer) {
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(
        provider.idToken(provider.first(), tokens).getSubject().getValue(),
        answer.json().path("sub").asString());
  }

  /// `oidcc-scope-profile`
  @Test
  void profile_is_what_is_known_of_the_names() {
    JsonNode claims = claims("openid profile");
    assertTrue(claims.propertyNames().containsAll(PROFILE), claims::toString);
    assertFalse(claims.has("email"));
    assertEquals("customer", claims.path("preferred_username").asString());
    assertTrue(claims.path("updated_at").isIntegralNumber(), claims::toString);
    for (String name : claims.propertyNames()) {
      JsonNode claim = claims.path(name);
      assertTrue(claim.isNumber() || !claim.asString().isBlank(), name);
    }
  }

  /// `oidcc-scope-email`
  @Test
  void email_is_the_address_and_whether_it_is_sure() {
    JsonNode claims = claims("openid email");
    assertEquals(Set.of("sub", "email", "email_verified"), Set.copyOf(claims.propertyNames()));
    assertEquals("customer@petstore.example", claims.path("email").asString());
    assertTrue(claims.path("email_verified").isBoolean());
  }

  /// `oidcc-scope-address`, `oidcc-scope-phone`: skipped for a server that does not list them. What
  /// is not listed is refused.
  @ParameterizedTest
  @ValueSource(strings = {"address", "phone"})
  void what_no_user_has_is_not_offered(String scope) {
    assertFalse(supported().contains(scope));
    WebPage back = provider.visitor().open(provider.first().request("scope", "openid " + scope));
    assertEquals("invalid_scope", provider.error(provider.first(), back));
    assertEquals(RelyingParty.STATE, back.parameter("state"));
  }

  /// `oidcc-scope-all`, of those that there are.
  @Test
  void all_scopes_together_are_all_claims_together() {
    assertTrue(supported().containsAll(List.of("openid", "profile", "email")));
    JsonNode claims = claims("openid profile email");
    assertTrue(claims.propertyNames().containsAll(PROFILE), claims::toString);
    assertEquals("customer@petstore.example", claims.path("email").asString());
  }

  /// `oidcc-alternate-happy-flow`, formerly `oidcc-ensure-other-scope-order-succeeds`: scopes and
  /// parameters in the reverse order.
  @Test
  void neither_scopes_nor_parameters_have_an_order() {
    var reversed = new LinkedHashMap<String, String>();
    provider.first().parameters("scope", "email openid").entrySet().stream()
        .toList()
        .reversed()
        .forEach(one -> reversed.put(one.getKey(), one.getValue()));
    WebPage back = Provider.authorize(provider.visitor(), "/authorize?" + Surfer.encoded(reversed));
    String code = provider.code(provider.first(), back);
    JsonNode tokens = Provider.good(provider.redeem(provider.first(), code));
    provider.idToken(provider.first(), tokens);
    assertTrue(provider.userInfo(provider.first(), tokens).json().has("email"));
  }

  private static JsonNode claims(String scope) {
    JsonNode tokens = provider.tokens(provider.first(), provider.visitor(), "scope", scope);
    assertEquals(scope, tokens.path("scope").asString());
    Answer answer = provider.userInfo(provider.first(), tokens);
    same(tokens, answer);
    return answer.json();
  }

  private static List<String> supported() {
    return provider
        .server()
        .client()
        .send("GET /.well-known/openid-configuration")
        .json()
        .path("scopes_supported")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
