package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.conformance.Provider.authorize;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.support.Surfer;
import petstore.support.WebPage;
import tools.jackson.databind.JsonNode;

/// Requests at the authorization endpoint (OpenID Connect Core 1.0 section 3.1.2).
class AuthorizationRequestTest {
  // A request object of alg none, whose redirect URI is the right one.
  private static final String REQUEST_OBJECT =
      "eyJhbGciOiJub25lIn0"
          + ".eyJyZWRpcmVjdF91cmkiOiJodHRwczovL3N1aXRlLmV4YW1wbGUvdGVzdC9hL3BldHN0b3JlL2NhbGxiYWNrIn0.";

  private static Provider provider;

  @BeforeAll
  static void start() {
    provider = Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  /// `oidcc-server`
  @Test
  void a_client_is_given_tokens_and_is_told_who_signed_in() {
    JsonNode tokens = provider.tokens(provider.first(), provider.visitor());
    var idToken = provider.idToken(provider.first(), tokens);
    assertEquals(
        Set.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash", "sid"),
        idToken.toJSONObject().keySet());
    assertEquals("openid", tokens.path("scope").asString());
    assertEquals(
        idToken.getSubject().getValue(),
        provider.userInfo(provider.first(), tokens).json().path("sub").asString());
  }

  /// `oidcc-response-type-missing`
  @Test
  void a_request_without_a_response_type_is_answered_with_an_error() {
    WebPage back = provider.visitor().open(provider.first().request("response_type", ""));
    assertTrue(
        Set.of("unsupported_response_type", "invalid_request")
            .contains(provider.error(provider.first(), back)));
    assertEquals(RelyingParty.STATE, back.parameter("state"));
  }

  /// `oidcc-ensure-request-without-nonce-succeeds-for-code-flow`
  @Test
  void a_request_without_a_nonce_succeeds() {
    JsonNode tokens = provider.tokens(provider.first(), provider.visitor(), "nonce", "");
    assertEquals(null, provider.idToken(provider.first(), tokens, null).getNonce());
  }

  /// `oidcc-display-page`, `oidcc-display-popup`, `oidcc-ui-locales`, `oidcc-claims-locales`,
  /// `oidcc-ensure-request-with-acr-values-succeeds`,
  /// `oidcc-ensure-request-with-unknown-parameter-succeeds`, `oidcc-claims-essential`: what a
  /// server need not follow hinders nothing.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "display       | page",
        "display       | popup",
        "ui_locales    | se",
        "ui_locales    | en-GB de",
        "claims_locales| se",
        "acr_values    | 1 2",
        "extra         | foobar",
        "claims        | {\"userinfo\":{\"name\":{\"essential\":true}}}",
      })
  void what_a_server_need_not_follow_hinders_nothing(String parameter, String value) {
    JsonNode tokens = provider.tokens(provider.first(), provider.visitor(), parameter, value);
    provider.idToken(provider.first(), tokens);
    assertEquals(200, provider.userInfo(provider.first(), tokens).status());
  }

  /// `oidcc-login-hint`
  @Test
  void a_login_hint_is_what_the_page_begins_with() {
    Surfer surfer = provider.visitor();
    String hint = "buffy@petstore.example";
    WebPage page = surfer.open(provider.first().request("login_hint", hint));
    assertEquals(hint, page.form("Sign in").values().get("username"));
    provider.code(provider.first(), Provider.goOn(surfer, page));
  }

  /// `oidcc-ensure-registered-redirect-uri`
  @Test
  void an_address_that_is_not_registered_gets_a_page_and_no_redirect() {
    String other = provider.first().back() + "/1T8DdXWBlx";
    for (Surfer surfer : List.of(provider.visitor(), provider.signedIn())) {
      refusedOnAPage(surfer.open(provider.first().request("redirect_uri", other)));
    }
  }

  /// `oidcc-ensure-redirect-uri-in-authorization-request`
  @Test
  void a_request_without_an_address_gets_a_page_and_no_redirect() {
    refusedOnAPage(provider.visitor().open(provider.first().request("redirect_uri", "")));
  }

  /// `oidcc-redirect-uri-query-OK`
  @Test
  void the_query_of_an_address_is_kept() {
    WebPage back = authorize(provider.visitor(), provider.second().request());
    provider.code(provider.second(), back);
    assertEquals("lorem", back.parameter("dummy1"));
    assertEquals("ipsum", back.parameter("dummy2"));
    WebPage error =
        provider.visitor().open(provider.second().request("prompt", "none", "response_type", ""));
    provider.error(provider.second(), error);
    assertEquals("ipsum", error.parameter("dummy2"));
  }

  /// `oidcc-redirect-uri-query-mismatch`
  @Test
  void another_query_than_the_registered_one_gets_a_page() {
    String other = provider.second().back().replace("ipsum", "dolor");
    refusedOnAPage(provider.visitor().open(provider.second().request("redirect_uri", other)));
  }

  /// `oidcc-redirect-uri-query-added`
  @Test
  void a_query_where_none_is_registered_gets_a_page() {
    String other = provider.first().back() + "?foo=bar";
    refusedOnAPage(provider.visitor().open(provider.first().request("redirect_uri", other)));
  }

  /// `oidcc-ensure-post-request-succeeds`
  @Test
  void a_request_may_be_posted_from_a_page_of_the_client() {
    String issuer = provider.issuer(provider.first());
    Surfer surfer = provider.visitor();
    surfer.with("Origin", "https://suite.example").with("Sec-Fetch-Site", "cross-site");
    WebPage page = surfer.post("/authorize", provider.first().parameters());
    surfer.with("Origin", issuer).with("Sec-Fetch-Site", "same-origin");
    String code = provider.code(provider.first(), Provider.goOn(surfer, page));
    provider.idToken(provider.first(), Provider.good(provider.redeem(provider.first(), code)));
  }

  /// `oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported`
  @Test
  void a_request_uri_is_refused_by_its_name() {
    String request = provider.first().request("request_uri", "https://suite.example/requests/1");
    WebPage back = provider.visitor().open(request);
    assertEquals("request_uri_not_supported", provider.error(provider.first(), back));
    assertEquals(RelyingParty.STATE, back.parameter("state"));
  }

  /// `oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported`
  @Test
  void a_request_object_is_refused_by_its_name() {
    WebPage back = provider.visitor().open(provider.first().request("request", REQUEST_OBJECT));
    assertEquals("request_not_supported", provider.error(provider.first(), back));
    assertEquals(RelyingParty.STATE, back.parameter("state"));
  }

  /// `oidcc-ensure-request-object-with-redirect-uri`
  @Test
  void a_wrong_address_beside_a_request_object_gets_a_page() {
    String request =
        provider
            .first()
            .request("request", REQUEST_OBJECT, "redirect_uri", "https://invalid.example/x");
    refusedOnAPage(provider.visitor().open(request));
  }

  private static void refusedOnAPage(WebPage page) {
    assertEquals(400, page.status(), page::toString);
    assertEquals(Optional.empty(), page.answer().header("Location"));
    String type = page.answer().header("Content-Type").orElse("");
    assertTrue(type.startsWith("text/html"), type);
    assertTrue(page.text().contains("redirect_uri"), page::text);
    assertFalse(page.html().contains("suite.example"), page::html);
  }
}
