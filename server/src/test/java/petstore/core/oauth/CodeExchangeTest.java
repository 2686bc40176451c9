package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.oauth.Premises.CALLBACK;
import static petstore.core.oauth.Premises.CHALLENGE;
import static petstore.core.oauth.Premises.TENANT;
import static petstore.core.oauth.Premises.VERIFIER;
import static petstore.core.oauth.Premises.asks;
import static petstore.core.oauth.Premises.given;
import static petstore.core.oauth.Premises.redeem;
import static petstore.core.oauth.Premises.refusal;
import static petstore.core.oauth.Premises.refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.auth.Secrets;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// What becomes of authorization codes, in the right hands and in wrong ones.
final class CodeExchangeTest {
  private static final String UNKNOWN = "The code is not known, or what it was given for has ended";
  private static final String USED = "The code was used before";
  private static final String UNPROVEN =
      "The code_verifier is missing, or does not fit the code_challenge";

  private final Premises shop = new Premises();
  private final Authorizations authorizations = shop.oauth.authorizations();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_code_gives_what_the_user_agreed_to_on_every_server() {
    var signedIn = shop.signIn();
    shop.clock.pass(Duration.ofMinutes(5));
    String code =
        authorizations.code(TENANT, signedIn, asks(shop.app, Scope.READ_PETS, Scope.OPENID));
    var redemption = redeem(shop.there, shop.app, code);
    var issued = given(redemption);
    var caller = (Caller.Person) shop.caller(issued);
    assertTrue(caller.is(shop.jane.id()));
    assertEquals(Set.of(Scope.READ_PETS, Scope.OPENID), caller.scopes());
    assertEquals(shop.now().plus(Tokens.ACCESS_OF_OTHERS), issued.expiresAt());
    assertEquals(Optional.of(signedIn.session().signedInAt()), issued.grant().signedInAt());
    var kept = ((Authorizations.Redemption.Given) redemption).code();
    assertEquals(Optional.of("n-0S6_WzA2Mj"), kept.nonce());
    assertFalse(kept.spent());
    String refreshToken = issued.refreshToken().orElseThrow();
    shop.here.auth().tokens().refresh(Optional.empty(), shop.app.id(), refreshToken);
  }

  @Test
  void a_client_that_may_not_renew_gets_no_refresh_token() {
    Client brief = shop.client("brief", GrantKind.AUTHORIZATION_CODE);
    var issued = given(shop.redeem(brief, shop.code(brief)));
    assertEquals(Optional.empty(), issued.refreshToken());
  }

  @Test
  void a_code_that_is_used_again_ends_the_tokens_that_came_of_it() {
    String code = shop.code();
    var issued = given(shop.redeem(shop.app, code));
    var other = shop.tokens();
    assertTrue(shop.caller(issued).is(shop.jane.id()));
    assertEquals(USED, refusal(shop.redeem(shop.app, code)));
    assertTrue(shop.isDead(issued));
    assertEquals(USED, refusal(shop.redeem(shop.app, code)));
    assertTrue(shop.caller(other).is(shop.jane.id()), "another sign-in goes on");
  }

  @Test
  void a_second_use_is_noticed_when_the_code_would_have_expired_long_ago() {
    String code = shop.code();
    var issued = given(shop.redeem(shop.app, code));
    shop.clock.pass(Duration.ofMinutes(59));
    assertEquals(USED, refusal(shop.redeem(shop.app, code)));
    assertTrue(shop.isDead(issued));
  }

  @Test
  void tokens_that_were_renewed_since_end_with_the_rest() {
    String code = shop.code();
    var first = given(shop.redeem(shop.app, code));
    var next =
        shop.here
            .auth()
            .tokens()
            .refresh(Optional.empty(), shop.app.id(), first.refreshToken().orElseThrow());
    shop.redeem(shop.app, code);
    assertTrue(shop.isDead(next));
  }

  @Test
  void a_code_is_good_for_less_than_sixty_seconds() {
    String inTime = shop.code();
    String late = shop.code();
    shop.clock.pass(Duration.ofSeconds(60).minusNanos(1));
    given(shop.redeem(shop.app, inTime));
    shop.clock.pass(Duration.ofNanos(1));
    assertEquals("The code has expired", refusal(shop.redeem(shop.app, late)));
  }

  @Test
  void a_code_that_another_client_shows_is_good_for_nobody() {
    Client mallory = shop.client("mallory", GrantKind.AUTHORIZATION_CODE);
    String code = shop.code();
    assertEquals("The code was given to another client", refusal(shop.redeem(mallory, code)));
    assertEquals(USED, refusal(shop.redeem(shop.app, code)));
  }

  @Test
  void a_code_that_another_client_shows_later_ends_the_tokens_that_came_of_it() {
    Client mallory = shop.client("mallory", GrantKind.AUTHORIZATION_CODE);
    String code = shop.code();
    var issued = given(shop.redeem(shop.app, code));
    assertEquals("The code was given to another client", refusal(shop.redeem(mallory, code)));
    assertTrue(shop.isDead(issued));
  }

  @Test
  void another_redirect_uri_uses_the_code_up() {
    for (String other : List.of("", CALLBACK + "/", CALLBACK + "?x", "https://evil.example/")) {
      String code = shop.code();
      var redemption = authorizations.redeem(TENANT, shop.app, code, other, Optional.of(VERIFIER));
      assertEquals("The code was sent to another redirect_uri", refusal(redemption));
      assertEquals(USED, refusal(shop.redeem(shop.app, code)));
    }
  }

  @Test
  void a_verifier_that_is_wrong_or_missing_uses_the_code_up() {
    String wrong = VERIFIER.replace('d', 'e');
    for (Optional<String> verifier :
        List.of(
            Optional.<String>empty(),
            Optional.of(""),
            Optional.of(wrong),
            Optional.of(VERIFIER.substring(1)),
            Optional.of(VERIFIER + "a".repeat(128)),
            Optional.of(CHALLENGE))) {
      String code = shop.code();
      var redemption = authorizations.redeem(TENANT, shop.app, code, CALLBACK, verifier);
      assertEquals(UNPROVEN, refusal(redemption), verifier::toString);
      assertEquals(USED, refusal(shop.redeem(shop.app, code)));
    }
  }

  @Test
  void a_challenge_cannot_be_left_out_on_the_way() {
    Client web = shop.confidential("web", GrantKind.AUTHORIZATION_CODE);
    var asked =
        new Authorization(web, CALLBACK, Set.of(Scope.OPENID), Optional.empty(), Optional.empty());
    String downgraded = authorizations.code(TENANT, shop.signIn(), asked);
    assertEquals(
        "A code_verifier was sent, and before no code_challenge",
        refusal(shop.redeem(web, downgraded)));
    String code = authorizations.code(TENANT, shop.signIn(), asked);
    given(authorizations.redeem(TENANT, web, code, CALLBACK, Optional.empty()));
  }

  @Test
  void what_is_no_code_is_refused() {
    String code = shop.code();
    for (String text : List.of("", "x", code + "A", code.substring(1), "\0", "\uD800")) {
      assertEquals(UNKNOWN, refusal(shop.redeem(shop.app, text)));
    }
    given(shop.redeem(shop.app, code));
  }

  @Test
  void a_code_of_another_shop_is_refused_and_stays_good_in_its_own() {
    String code = shop.code();
    var other = new Tenant(UUID.randomUUID());
    assertEquals(
        UNKNOWN,
        refusal(authorizations.redeem(other, shop.app, code, CALLBACK, Optional.of(VERIFIER))));
    assertFalse(shop.storage.tenants().exists(other), "and guessing makes no shop");
    given(shop.redeem(shop.app, code));
  }

  @Test
  void another_password_ends_a_code_under_way() {
    String code = shop.code();
    shop.changePassword();
    assertEquals(UNKNOWN, refusal(shop.redeem(shop.app, code)));
  }

  @Test
  void another_password_ends_the_tokens_that_came_of_a_code() {
    var issued = shop.tokens();
    shop.changePassword();
    assertTrue(shop.isDead(issued));
  }

  @Test
  void another_role_ends_a_code_under_way() {
    String code = shop.code();
    shop.here.auth().accounts().setRole(TENANT, "jane", Role.STAFF);
    assertEquals(UNKNOWN, refusal(shop.redeem(shop.app, code)));
  }

  @Test
  void a_deleted_user_takes_their_codes_along() {
    String code = shop.code();
    shop.deleteJane();
    assertEquals(UNKNOWN, refusal(shop.redeem(shop.app, code)));
  }

  @Test
  void a_client_that_is_removed_takes_its_codes_along() {
    String code = shop.code();
    shop.remove(shop.app);
    assertEquals(UNKNOWN, refusal(shop.redeem(shop.app, code)));
    shop.keep(shop.app);
    assertEquals(UNKNOWN, refusal(shop.redeem(shop.app, code)), "also for one that comes back");
  }

  @Test
  void who_ends_an_app_ends_its_codes() {
    String code = shop.code();
    assertTrue(shop.oauth.apps().end(TENANT, shop.jane.id(), shop.app.id()));
    assertEquals(UNKNOWN, refusal(shop.redeem(shop.app, code)));
  }

  @Test
  void a_client_that_may_not_use_codes_gets_nothing_for_one() {
    Client service = shop.confidential("service", GrantKind.CLIENT_CREDENTIALS);
    String code = shop.code();
    refused(Problem.Unauthenticated.class, () -> shop.redeem(service, code));
  }

  @Test
  void signing_out_on_the_page_leaves_the_app_signed_in() {
    var signedIn = shop.signIn();
    String code = authorizations.code(TENANT, signedIn, asks(shop.app, Scope.READ_PETS));
    shop.oauth.browserSessions().end(TENANT, shop.jane.id(), signedIn.session().id());
    assertTrue(shop.caller(given(shop.redeem(shop.app, code))).is(shop.jane.id()));
  }

  @Test
  void the_store_does_not_have_the_code_itself() {
    String code = shop.code();
    assertTrue(shop.storage.authorizationCodes().find(TENANT, Secrets.digest(code)).isPresent());
    var shown = new CodeExchange.Shown(shop.app, code, CALLBACK, Optional.of(VERIFIER));
    assertFalse(shown.toString().contains(code));
    assertFalse(shown.toString().contains(VERIFIER));
  }
}
