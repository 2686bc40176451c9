package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.conformance.Provider.authorize;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.core.Core;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Authorization;
import petstore.core.oauth.Authorizations;
import petstore.core.oauth.Client;
import petstore.support.Answer;
import petstore.support.Form;
import petstore.support.Verifier;
import tools.jackson.databind.JsonNode;

/// Requests at the token endpoint (OpenID Connect Core 1.0 sections 3.1.3 and 12).
class TokenRequestTest {
  private static Provider provider;

  @BeforeAll
  static void start() {
    provider = Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  /// `oidcc-server-client-secret-post`
  @Test
  void a_secret_may_be_in_the_form() {
    RelyingParty party = provider.first();
    String code = provider.code(party, authorize(provider.visitor(), party.request()));
    JsonNode tokens =
        Provider.good(
            Form.grant("authorization_code", "code", code, "redirect_uri", party.back())
                .with("client_id", party.id(), "client_secret", party.secret())
                .post(provider.server().client(), "/token"));
    provider.idToken(party, tokens);
    assertEquals(200, provider.userInfo(party, tokens).status());
  }

  /// `oidcc-codereuse`
  @Test
  void a_code_is_good_once() {
    RelyingParty party = provider.first();
    String code = provider.code(party, authorize(provider.visitor(), party.request()));
    JsonNode tokens = Provider.good(provider.redeem(party, code));
    assertEquals("invalid_grant", Provider.refusal(provider.redeem(party, code)));
    assertEquals(401, provider.userInfo(party, tokens).status());
  }

  /// `oidcc-codereuse-30seconds`
  @Test
  void a_code_that_is_used_again_half_a_minute_later_ends_what_came_of_it() {
    Core past = provider.past();
    Client client = past.oauth().clients().find(Tenant.DEFAULT, "first").orElseThrow();
    String back = provider.first().back();
    var asked =
        new Authorization(client, back, Set.of(Scope.OPENID), Optional.empty(), Optional.empty());
    String code = past.oauth().authorizations().code(Tenant.DEFAULT, provider.customer(), asked);
    var given =
        assertInstanceOf(
            Authorizations.Redemption.Given.class,
            past.oauth()
                .authorizations()
                .redeem(Tenant.DEFAULT, client, code, back, Optional.empty()));
    String bearer = "Bearer " + given.tokens().accessToken();
    assertEquals(200, userInfo(bearer).status());
    assertEquals("invalid_grant", Provider.refusal(provider.redeem(provider.first(), code)));
    assertEquals(401, userInfo(bearer).status());
  }

  private static Answer userInfo(String bearer) {
    return provider.server().client().send("GET /userinfo", "Authorization", bearer);
  }

  /// `oidcc-ensure-request-with-valid-pkce-succeeds`
  @Test
  void a_client_with_a_secret_may_use_pkce_too() {
    RelyingParty party = provider.first();
    String challenge = Verifier.GOOD.challenge();
    String request = party.request("code_challenge", challenge, "code_challenge_method", "S256");
    String code = provider.code(party, authorize(provider.visitor(), request));
    JsonNode tokens =
        Provider.good(provider.redeem(party, code, "code_verifier", Verifier.GOOD.text()));
    provider.idToken(party, tokens);
  }

  /// `oidcc-refresh-token`: the user is the same, and when they signed in; the rest is new.
  @Test
  void a_refresh_token_is_good_for_new_tokens_of_the_same_sign_in() throws InterruptedException {
    RelyingParty party = provider.first();
    String scope = "openid offline_access";
    JsonNode first =
        provider.tokens(party, provider.visitor(), "scope", scope, "prompt", "consent");
    Thread.sleep(1_000); // so that the times differ
    JsonNode second = refreshed(party, first, "scope", scope);
    assertNotEquals(text(first, "access_token"), text(second, "access_token"));
    assertNotEquals(text(first, "refresh_token"), text(second, "refresh_token"));
    assertTrue(text(second, "refresh_token").matches("[\\x20-\\x7E]{22,}"));
    var before = provider.idToken(party, first);
    var after = provider.idToken(party, second, null);
    assertEquals(before.getIssuer(), after.getIssuer());
    assertEquals(before.getSubject(), after.getSubject());
    assertEquals(before.getAudience(), after.getAudience());
    assertEquals(before.getAuthenticationTime(), after.getAuthenticationTime());
    assertTrue(after.getIssueTime().toInstant().isAfter(before.getIssueTime().toInstant()));
    assertNull(after.getAuthorizedParty());
    assertNull(after.getNonce());
    assertEquals(200, provider.userInfo(party, second).status());
  }

  /// `oidcc-refresh-token`: with the other of its two clients.
  @Test
  void a_refresh_token_is_good_for_its_own_client_alone() {
    String scope = "openid offline_access";
    JsonNode theirs =
        provider.tokens(provider.second(), provider.visitor(), "scope", scope, "prompt", "consent");
    JsonNode renewed = refreshed(provider.second(), theirs);
    Form form =
        Form.grant("refresh_token", "refresh_token", text(renewed, "refresh_token"))
            .with("scope", scope);
    assertEquals("invalid_grant", Provider.refusal(provider.asClient(provider.first(), form)));
  }

  /// `oidcc-discovery-endpoint-verification` names the ways in which a client may prove who it is:
  /// each of them works, and no other.
  @Test
  void a_client_proves_who_it_is_in_the_ways_that_are_told() {
    JsonNode metadata =
        provider.server().client().send("GET /.well-known/openid-configuration").json();
    assertEquals(
        List.of("client_secret_basic", "client_secret_post", "none"),
        metadata
            .path("token_endpoint_auth_methods_supported")
            .valueStream()
            .map(JsonNode::asString)
            .toList());
    Form assertion =
        Form.grant("authorization_code", "code", "x", "redirect_uri", provider.first().back())
            .with("client_assertion", "x", "client_assertion_type", "jwt-bearer");
    assertEquals(
        "invalid_request", Provider.refusal(assertion.post(provider.server().client(), "/token")));
  }

  private static JsonNode refreshed(RelyingParty party, JsonNode tokens, String... more) {
    Form form = Form.grant("refresh_token", "refresh_token", text(tokens, "refresh_token"));
    return Provider.good(provider.asClient(party, form.with(more)));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString();
  }
}
