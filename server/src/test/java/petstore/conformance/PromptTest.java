package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.conformance.Provider.authorize;
import static petstore.conformance.Provider.signedInAt;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.support.Surfer;
import petstore.support.WebPage;
import tools.jackson.databind.JsonNode;

/// When users are asked to sign in, and when not (OpenID Connect Core 1.0 section 3.1.2.1): a
/// client asks twice, and the second time says what it wants.
class PromptTest {
  private static Provider provider;

  @BeforeAll
  static void start() {
    provider = Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  /// `oidcc-prompt-login`
  @Test
  void who_is_to_sign_in_again_does_and_the_time_is_the_new_one() {
    Surfer surfer = provider.signedIn();
    IDTokenClaimsSet first = idToken(surfer);
    WebPage page = surfer.open(provider.first().request("prompt", "login"));
    IDTokenClaimsSet second = idToken(Provider.signIn(surfer, page));
    assertTrue(signedInAt(second).isAfter(signedInAt(first)));
    assertEquals(first.getSubject(), second.getSubject());
  }

  /// `oidcc-prompt-none-not-logged-in`, with a state of 128 characters.
  @Test
  void without_a_page_who_is_not_signed_in_is_sent_back() {
    String state = "a1B2c3D4".repeat(16);
    WebPage back =
        provider.visitor().open(provider.first().request("prompt", "none", "state", state));
    assertEquals("login_required", provider.error(provider.first(), back));
    assertEquals(state, back.parameter("state"));
  }

  /// `oidcc-prompt-none-logged-in`
  @Test
  void without_a_page_who_is_signed_in_is_the_same_at_the_same_time() {
    Surfer surfer = provider.signedIn();
    same(idToken(surfer), surfer.open(provider.first().request("prompt", "none")));
  }

  /// `oidcc-max-age-1`
  @Test
  void who_signed_in_too_long_ago_does_so_again() {
    Surfer surfer = provider.signedIn();
    IDTokenClaimsSet first = idToken(surfer);
    WebPage page = surfer.open(provider.first().request("max_age", "1"));
    IDTokenClaimsSet second = idToken(Provider.signIn(surfer, page));
    assertTrue(signedInAt(second).isAfter(signedInAt(first)));
    Duration old = Duration.between(signedInAt(second), Instant.now());
    assertTrue(old.toSeconds() < 5, old::toString);
  }

  /// `oidcc-max-age-10000`
  @Test
  void who_signed_in_not_too_long_ago_is_not_asked() {
    Surfer surfer = provider.signedIn();
    same(idToken(surfer), surfer.open(provider.first().request("max_age", "10000")));
  }

  /// `oidcc-id-token-hint`
  @Test
  void who_is_expected_and_signed_in_is_not_asked() {
    Surfer surfer = provider.signedIn();
    JsonNode tokens = provider.tokens(provider.first(), surfer);
    String hint = tokens.path("id_token").asString();
    same(
        provider.idToken(provider.first(), tokens),
        surfer.open(provider.first().request("prompt", "none", "id_token_hint", hint)));
  }

  private static void same(IDTokenClaimsSet first, WebPage back) {
    IDTokenClaimsSet second = idToken(back);
    assertEquals(first.getSubject(), second.getSubject());
    assertEquals(signedInAt(first), signedInAt(second));
  }

  private static IDTokenClaimsSet idToken(Surfer surfer) {
    return idToken(authorize(surfer, provider.first().request()));
  }

  private static IDTokenClaimsSet idToken(WebPage back) {
    String code = provider.code(provider.first(), back);
    JsonNode tokens = Provider.good(provider.redeem(provider.first(), code));
    return provider.idToken(provider.first(), tokens);
  }
}
