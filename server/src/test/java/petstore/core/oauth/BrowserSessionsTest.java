package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.oauth.Premises.ADDRESS;
import static petstore.core.oauth.Premises.TENANT;
import static petstore.core.oauth.Premises.refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.auth.Secrets;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Sign-ins on pages, from the password to the end.
final class BrowserSessionsTest {
  private static final String PASSWORD = "secret of jane";

  private final Premises shop = new Premises();
  private final BrowserSessions sessions = shop.oauth.browserSessions();

  @AfterEach
  void close() {
    shop.close();
  }

  private BrowserSessions.Begun begin() {
    return sessions.signIn(TENANT, "jane", PASSWORD, ADDRESS, "Firefox");
  }

  private boolean goesOn(BrowserSessions.Begun begun) {
    return sessions.find(TENANT, begun.secret()).isPresent();
  }

  @Test
  void who_signs_in_is_known_by_the_cookie_on_every_server() {
    var begun = begin();
    for (BrowserSessions server : List.of(sessions, shop.there.oauth().browserSessions())) {
      var signedIn = server.find(TENANT, begun.secret()).orElseThrow();
      assertEquals(begun.session(), signedIn.session());
      assertEquals(shop.jane.id(), signedIn.user().id());
    }
    assertEquals("Firefox", begun.session().agent());
    assertEquals(shop.now(), begun.session().signedInAt());
  }

  @Test
  void a_wrong_password_signs_nobody_in() {
    refused(
        Problem.WrongCredentials.class,
        () -> sessions.signIn(TENANT, "jane", "wrong", ADDRESS, "Firefox"));
    assertEquals(List.of(), sessions.of(TENANT, shop.jane.id()));
  }

  @Test
  void who_was_deleted_after_the_password_was_checked_is_not_signed_in() {
    shop.deleteJane();
    refused(Problem.WrongCredentials.class, () -> sessions.begin(TENANT, shop.jane, "Firefox"));
  }

  @Test
  void a_password_that_was_changed_in_between_signs_nobody_in() {
    shop.changePassword();
    refused(Problem.WrongCredentials.class, () -> sessions.begin(TENANT, shop.jane, "Firefox"));
    assertEquals(List.of(), sessions.of(TENANT, shop.jane.id()));
  }

  @Test
  void each_sign_in_has_a_secret_of_its_own_that_the_store_does_not_have() {
    var one = begin();
    var other = begin();
    assertNotEquals(one.secret(), other.secret());
    assertTrue(one.secret().length() >= 43);
    byte[] digest = Secrets.digest(one.secret());
    assertEquals(Optional.of(one.session()), shop.storage.browserSessions().find(TENANT, digest));
    assertFalse(one.toString().contains(one.secret()));
  }

  @Test
  void what_is_no_cookie_of_ours_is_nobody() {
    var begun = begin();
    for (String cookie :
        List.of("", "x", begun.secret() + "A", "\0", "\uD800", "9".repeat(10_000))) {
      assertEquals(Optional.empty(), sessions.find(TENANT, cookie));
    }
    var other = new Tenant(UUID.randomUUID());
    assertEquals(Optional.empty(), sessions.find(other, begun.secret()));
  }

  @Test
  void a_session_ends_after_twelve_hours() {
    var begun = begin();
    shop.clock.pass(Duration.ofHours(12).minusNanos(1));
    assertTrue(goesOn(begun));
    assertEquals(List.of(begun.session()), sessions.of(TENANT, shop.jane.id()));
    shop.clock.pass(Duration.ofNanos(1));
    assertFalse(goesOn(begun));
    assertEquals(List.of(), sessions.of(TENANT, shop.jane.id()));
  }

  @Test
  void a_deleted_user_is_signed_out() {
    var begun = begin();
    shop.deleteJane();
    assertFalse(goesOn(begun));
  }

  @Test
  void another_password_and_another_role_sign_out() {
    var before = begin();
    shop.changePassword();
    assertFalse(goesOn(before));
    var after = sessions.signIn(TENANT, "jane", "battery staple", ADDRESS, "Firefox");
    shop.here.auth().accounts().setRole(TENANT, "jane", Role.STAFF);
    assertFalse(goesOn(after));
  }

  @Test
  void who_changes_their_password_elsewhere_is_signed_out_on_pages() {
    var begun = begin();
    var issued = shop.here.auth().tokens().issue(TENANT, shop.jane, false);
    var caller = (Caller.Person) shop.caller(issued);
    shop.here.auth().accounts().changePassword(TENANT, caller, PASSWORD, "battery staple", ADDRESS);
    assertFalse(goesOn(begun));
    assertTrue(shop.caller(issued).is(shop.jane.id()), "but not where they changed it");
  }

  @Test
  void the_user_is_as_they_are_now() {
    var begun = begin();
    User promoted = shop.jane.withRole(Role.STAFF, shop.now());
    shop.write(() -> shop.storage.users().update(TENANT, "jane", promoted));
    var signedIn = sessions.find(TENANT, begun.secret()).orElseThrow();
    assertEquals(Role.STAFF, signedIn.user().role());
  }

  @Test
  void what_a_browser_says_it_is_is_cut_and_made_printable() {
    assertEquals("a?b?c?", agent("a\nb\0c\u009B"));
    assertEquals("?x", agent("\uD800x"));
    assertEquals("x".repeat(200), agent("x".repeat(10_000)));
    assertEquals("x".repeat(199), agent("x".repeat(199) + "\uD83D\uDC36"));
    assertEquals("x".repeat(198) + "\uD83D\uDC36", agent("x".repeat(198) + "\uD83D\uDC36y"));
  }

  private String agent(String said) {
    return sessions.begin(TENANT, shop.jane, said).session().agent();
  }

  @Test
  void sessions_are_told_the_newest_first_and_each_can_be_ended() {
    var first = begin();
    shop.clock.pass(Duration.ofSeconds(1));
    var second = begin();
    UUID jane = shop.jane.id();
    assertEquals(List.of(second.session(), first.session()), sessions.of(TENANT, jane));
    assertTrue(sessions.end(TENANT, jane, first.session().id()));
    assertFalse(sessions.end(TENANT, jane, first.session().id()));
    assertFalse(goesOn(first));
    assertTrue(goesOn(second));
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() {
    var begun = begin();
    User bob = shop.user("bob");
    assertFalse(sessions.end(TENANT, bob.id(), begun.session().id()));
    assertTrue(goesOn(begun));
    assertEquals(List.of(), sessions.of(TENANT, bob.id()));
  }
}
