package petstore.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static petstore.conformance.Provider.authorize;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Surfer;
import petstore.support.WebPage;

/// Where browsers are sent, and what is said there (RFC 9700 sections 2.1, 4.1, 4.4, 4.7 and 4.11).
class RedirectionSecurityTest {
  private static Provider provider;

  @BeforeAll
  static void start() {
    provider = Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  /// Section 2.1: redirect URIs are compared character for character.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://suite.example/test/a/petstore/callback",
        "HTTPS://suite.example/test/a/petstore/callback",
        "https://SUITE.example/test/a/petstore/callback",
        "https://suite.example:443/test/a/petstore/callback",
        "https://suite.example./test/a/petstore/callback",
        "https://sub.suite.example/test/a/petstore/callback",
        "https://suite.example.evil.example/test/a/petstore/callback",
        "https://suite.example@evil.example/test/a/petstore/callback",
        "https://evil.example/https://suite.example/test/a/petstore/callback",
        "https://user@suite.example/test/a/petstore/callback",
        "https://suite.example/test/a/petstore/callback/",
        "https://suite.example/test/a/petstore/Callback",
        "https://suite.example/test/a/petstore/callback?",
        "https://suite.example/test/a/petstore/callback#",
        "https://suite.example/test/a/petstore/callback#x",
        "https://suite.example/test/a/petstore/x/../callback",
        "https://suite.example/test/a/petstore%2Fcallback",
        "https://suite.example/test/a/petstore/%63allback",
        "https://suite.example//test/a/petstore/callback",
        "https://suite.example\\@evil.example/test/a/petstore/callback",
        "//suite.example/test/a/petstore/callback",
        "/test/a/petstore/callback",
        " https://suite.example/test/a/petstore/callback",
        "javascript:alert(1)",
        "*",
      })
  void a_redirect_uri_is_the_registered_one_or_none(String uri) {
    for (Surfer surfer : new Surfer[] {provider.visitor(), provider.signedIn()}) {
      WebPage page = surfer.open(provider.first().request("redirect_uri", uri));
      assertEquals(400, page.status(), page::toString);
      assertEquals(Optional.empty(), page.answer().header("Location"));
    }
  }

  /// Section 4.11: no page leads a browser to an address that was sent.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/%2F/evil.example",
        "/authorize@evil.example",
        "/authorize?\n//evil.example",
        "javascript:alert(1)",
        "/account/../..//evil.example",
      })
  void after_the_sign_in_nobody_is_led_elsewhere(String address) {
    Surfer surfer = provider.visitor();
    String page = "/sign-in?return=" + URLEncoder.encode(address, UTF_8);
    WebPage shown = surfer.open(page);
    WebPage after = shown.hasButton("Sign in") ? Provider.signIn(surfer, shown) : shown;
    String start = provider.server().publicUrl() + "/";
    assertEquals(start, after.address().resolve("/").toString(), after::toString);
    assertNotEquals(303, after.status());
  }

  /// Section 4.11.2: who is not known is not sent on, whatever else is wrong.
  @ParameterizedTest
  @CsvSource({"client_id, nobody", "client_id, ''", "redirect_uri, https://evil.example/"})
  void an_error_is_sent_to_nobody_who_is_not_known(String name, String value) {
    String request = provider.first().request("prompt", "none", "scope", "x", name, value);
    WebPage page = provider.visitor().open(request);
    assertEquals(400, page.status());
    assertEquals(Optional.empty(), page.answer().header("Location"));
  }

  /// Section 4.7: `state` comes back as it was sent, with a code and with an error.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b+c",
        "%20%2B%00",
        "{\"after\":\"/a?b=c&d=e#f\"}",
        "&code=injected&iss=https://evil.example",
        "ä€🐶",
        "'\"<script>",
        "a=b==;,:/?#[]@!$'()*",
      })
  void state_comes_back_untouched(String state) {
    String request = provider.first().request("state", state);
    WebPage good = authorize(provider.visitor(), request);
    assertEquals(state, good.parameter("state"), good::toString);
    assertFalse(good.parameter("code").isEmpty());
    assertNotEquals("injected", good.parameter("code"));
    WebPage error = provider.visitor().open(request + "&prompt=none");
    assertEquals(state, error.parameter("state"), error::toString);
  }

  /// Section 4.7: none comes back where none was sent.
  @Test
  void no_state_is_made_up() {
    WebPage back = authorize(provider.visitor(), provider.first().request("state", ""));
    assertFalse(back.parameters().containsKey("state"));
  }

  /// Section 4.4 (mix-up): each answer says who gives it, be it an error (RFC 9207 section 2).
  @ParameterizedTest
  @MethodSource("refused")
  void each_error_says_which_issuer_it_is_of(String error, String[] changes) {
    WebPage back = provider.signedIn().open(provider.first().request(changes));
    assertEquals(error, provider.error(provider.first(), back));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("unsupported_response_type", "response_type", "token"),
        refused("unsupported_response_type", "response_type", "code id_token"),
        refused("invalid_request", "response_type", ""),
        refused("invalid_request", "response_mode", "fragment"),
        refused("invalid_request", "prompt", "none login"),
        refused("invalid_request", "max_age", "-1"),
        refused("invalid_request", "code_challenge_method", "S256"),
        refused("invalid_scope", "scope", "openid everything"),
        refused("access_denied", "scope", "write:pets"),
        refused("login_required", "prompt", "none", "max_age", "1"),
        refused("consent_required", "prompt", "none", "scope", "openid write:user"),
        refused("request_not_supported", "request", "x"),
        refused("request_uri_not_supported", "request_uri", "https://evil.example/"),
        refused("registration_not_supported", "registration", "{}"));
  }

  private static Arguments refused(String error, String... changes) {
    return Arguments.of(error, changes);
  }

  /// Section 4.4 (mix-up): a code, too, and the no of a user.
  @Test
  void a_code_and_a_no_say_which_issuer_they_are_of() {
    provider.code(provider.first(), authorize(provider.visitor(), provider.first().request()));
    Surfer surfer = provider.signedIn();
    WebPage consent = surfer.open(provider.first().request("prompt", "consent"));
    WebPage back = surfer.press(consent, "Deny");
    assertEquals("access_denied", provider.error(provider.first(), back));
  }

  /// Section 2.1.2: no access token is in an answer of the authorization endpoint.
  @ParameterizedTest
  @ValueSource(strings = {"token", "id_token token", "code token", "code id_token token"})
  void no_token_comes_through_the_browser(String type) {
    WebPage back = provider.signedIn().open(provider.first().request("response_type", type));
    assertEquals("unsupported_response_type", provider.error(provider.first(), back));
  }
}
