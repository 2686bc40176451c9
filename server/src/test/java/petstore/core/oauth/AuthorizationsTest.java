package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.oauth.Premises.ALL;
import static petstore.core.oauth.Premises.CALLBACK;
import static petstore.core.oauth.Premises.CHALLENGE;
import static petstore.core.oauth.Premises.TENANT;
import static petstore.core.oauth.Premises.asks;
import static petstore.core.oauth.Premises.refused;

import java.time.Duration;
import java.util.EnumSet;
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

/// What a consent is worth, and what may happen between the page and the answer to it.
final class AuthorizationsTest {
  private final Premises shop = new Premises();
  private final Authorizations authorizations = shop.oauth.authorizations();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_user_lets_a_client_have_what_they_have_and_what_tells_about_them() {
    var all = EnumSet.allOf(Scope.class);
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Scope.WRITE_PETS)),
        Authorizations.grantable(shop.jane, all));
    assertEquals(Set.of(), Authorizations.grantable(shop.jane, Set.of(Scope.WRITE_PETS)));
    var staff = shop.jane.withRole(Role.STAFF, shop.now());
    assertEquals(all, Authorizations.grantable(staff, all));
  }

  @Test
  void consents_add_up() {
    var signedIn = shop.signIn();
    authorizations.code(TENANT, signedIn, asks(shop.app, Scope.READ_PETS));
    authorizations.code(TENANT, signedIn, asks(shop.app, Scope.OPENID));
    assertEquals(Set.of(Scope.READ_PETS, Scope.OPENID), shop.agreed(shop.app));
  }

  @Test
  void who_agreed_to_all_of_it_is_not_asked_again() {
    var signedIn = shop.signIn();
    var both = asks(shop.app, Scope.READ_PETS, Scope.OPENID);
    assertFalse(authorizations.isAgreed(TENANT, shop.jane, both));
    authorizations.code(TENANT, signedIn, both);
    assertTrue(authorizations.isAgreed(TENANT, shop.jane, both));
    assertTrue(authorizations.isAgreed(TENANT, shop.jane, asks(shop.app, Scope.OPENID)));
    assertFalse(
        authorizations.isAgreed(
            TENANT, shop.jane, asks(shop.app, Scope.READ_PETS, Scope.READ_ORDERS)));
    assertFalse(authorizations.isAgreed(TENANT, shop.user("bob"), both));
    shop.oauth.apps().end(TENANT, shop.jane.id(), shop.app.id());
    assertFalse(authorizations.isAgreed(TENANT, shop.jane, both));
  }

  @Test
  void who_cannot_be_sure_of_the_client_is_asked_again() {
    String loopback = "http://127.0.0.1/callback";
    Client onComputer =
        shop.keep(
            new Client(
                "native",
                "On a computer",
                Optional.empty(),
                Set.of(GrantKind.AUTHORIZATION_CODE),
                List.of(loopback),
                ALL,
                shop.now()));
    var asked =
        new Authorization(
            onComputer,
            "http://127.0.0.1:4711/callback",
            Set.of(Scope.OPENID),
            Optional.of(CHALLENGE),
            Optional.empty());
    authorizations.code(TENANT, shop.signIn(), asked);
    assertEquals(Set.of(Scope.OPENID), shop.agreed(onComputer));
    assertFalse(authorizations.isAgreed(TENANT, shop.jane, asked));
  }

  @Test
  void implicit_gives_an_access_token_at_once_and_nothing_that_renews_it() {
    Client classic = shop.client("classic", GrantKind.IMPLICIT);
    var signedIn = shop.signIn();
    var issued = authorizations.token(TENANT, signedIn, withoutChallenge(classic));
    var caller = (Caller.Person) shop.caller(issued);
    assertTrue(caller.is(shop.jane.id()));
    assertEquals(Set.of(Scope.READ_PETS), caller.scopes());
    assertEquals(Optional.empty(), issued.refreshToken());
    assertEquals(shop.now().plus(Tokens.ACCESS_OF_OTHERS), issued.expiresAt());
    assertEquals(Set.of(Scope.READ_PETS), shop.agreed(classic));
  }

  @Test
  void a_client_gets_only_what_it_is_registered_for() {
    Client classic = shop.client("classic", GrantKind.IMPLICIT);
    assertRefused(shop.signIn(), asks(classic, Scope.READ_PETS));
    refused(
        Problem.Unauthenticated.class,
        () -> authorizations.token(TENANT, shop.signIn(), withoutChallenge(shop.app)));
  }

  @Test
  void more_scopes_than_the_client_may_have_are_refused() {
    Client narrow =
        shop.keep(
            new Client(
                "narrow",
                "Narrow",
                Optional.empty(),
                Set.of(GrantKind.AUTHORIZATION_CODE),
                List.of(CALLBACK),
                Set.of(Scope.READ_PETS),
                shop.now()));
    assertRefused(shop.signIn(), asks(narrow, Scope.READ_PETS, Scope.READ_ORDERS));
  }

  @Test
  void more_scopes_than_the_user_has_are_refused() {
    assertRefused(shop.signIn(), asks(shop.app, Scope.WRITE_PETS));
  }

  @Test
  void an_address_that_is_not_the_clients_gets_no_code() {
    for (String foreign :
        List.of(
            "https://evil.example/callback",
            CALLBACK + "/",
            CALLBACK + "?a",
            CALLBACK + "#a",
            "https://app.example@evil.example/callback",
            "https://app.example.evil.example/callback",
            "https://app.example/%63allback",
            "http://app.example/callback")) {
      var asked =
          new Authorization(
              shop.app, foreign, Set.of(Scope.OPENID), Optional.of(CHALLENGE), Optional.empty());
      assertRefused(shop.signIn(), asked);
    }
  }

  @Test
  void a_public_client_needs_a_challenge() {
    assertRefused(shop.signIn(), withoutChallenge(shop.app));
  }

  @Test
  void a_client_with_a_secret_needs_none() {
    Client web = shop.confidential("web", GrantKind.AUTHORIZATION_CODE);
    String code = authorizations.code(TENANT, shop.signIn(), withoutChallenge(web));
    assertTrue(code.length() >= 43);
  }

  @Test
  void who_has_signed_out_in_between_agrees_to_nothing() {
    var signedIn = shop.signIn();
    shop.oauth.browserSessions().end(TENANT, shop.jane.id(), signedIn.session().id());
    shop.signIn(); // another one does not count
    assertRefused(signedIn, asks(shop.app, Scope.OPENID));
  }

  @Test
  void whose_session_has_ended_in_between_agrees_to_nothing() {
    var signedIn = shop.signIn();
    shop.clock.pass(BrowserSessions.LIFETIME);
    assertRefused(signedIn, asks(shop.app, Scope.OPENID));
  }

  @Test
  void whose_password_was_changed_in_between_agrees_to_nothing() {
    var signedIn = shop.signIn();
    shop.changePassword();
    assertRefused(signedIn, asks(shop.app, Scope.OPENID));
  }

  @Test
  void who_was_deleted_in_between_agrees_to_nothing() {
    var signedIn = shop.signIn();
    shop.deleteJane();
    assertRefused(signedIn, asks(shop.app, Scope.OPENID));
  }

  @Test
  void a_client_that_was_removed_in_between_gets_nothing() {
    var signedIn = shop.signIn();
    shop.remove(shop.app);
    assertRefused(signedIn, asks(shop.app, Scope.OPENID));
  }

  @Test
  void the_session_of_one_shop_counts_in_no_other() {
    var signedIn = shop.signIn();
    var other = new Tenant(UUID.randomUUID());
    refused(
        Problem.Unauthenticated.class,
        () -> authorizations.code(other, signedIn, asks(shop.app, Scope.OPENID)));
  }

  @Test
  void a_code_is_forgotten_a_day_after_it_expired() {
    String code = shop.code();
    shop.clock.pass(Authorizations.CODE.plusDays(1));
    shop.code();
    assertTrue(isKept(code));
    shop.clock.pass(Duration.ofNanos(1));
    shop.code();
    assertFalse(isKept(code));
  }

  private boolean isKept(String code) {
    byte[] digest = Secrets.digest(code);
    return shop.storage.authorizationCodes().find(TENANT, digest).isPresent();
  }

  // And nothing is remembered of it.
  private void assertRefused(BrowserSessions.SignedIn signedIn, Authorization asked) {
    Set<Scope> before = shop.agreed(asked.client());
    refused(Problem.Unauthenticated.class, () -> authorizations.code(TENANT, signedIn, asked));
    assertEquals(before, shop.agreed(asked.client()));
  }

  private static Authorization withoutChallenge(Client client) {
    return new Authorization(
        client, CALLBACK, Set.of(Scope.READ_PETS), Optional.empty(), Optional.empty());
  }
}
