package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.oauth.Premises.TENANT;
import static petstore.core.oauth.Premises.asks;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// The programs that a user let in, and their end.
final class AppsTest {
  private final Premises shop = new Premises();
  private final Apps apps = shop.oauth.apps();
  private final UUID jane = shop.jane.id();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_program_is_there_with_all_that_it_may_do_from_the_consent_on() {
    var began = shop.now();
    assertEquals(List.of(), apps.of(TENANT, jane));
    shop.oauth.authorizations().code(TENANT, shop.signIn(), asks(shop.app, Scope.OPENID));
    assertEquals(
        List.of(new Apps.App("app", "The app", Set.of(Scope.OPENID), began, 0)),
        apps.of(TENANT, jane));
    shop.clock.pass(Duration.ofMinutes(1));
    shop.tokens();
    shop.tokens();
    assertEquals(
        List.of(new Apps.App("app", "The app", Set.of(Scope.OPENID, Scope.READ_PETS), began, 2)),
        apps.of(TENANT, jane));
  }

  @Test
  void sign_ins_with_a_password_are_one_of_the_programs() {
    shop.here.auth().tokens().issue(TENANT, shop.jane, false);
    shop.tokens();
    var names = apps.of(TENANT, jane).stream().map(Apps.App::name).toList();
    assertEquals(List.of("Signed in with name and password", "The app"), names);
  }

  @Test
  void a_sign_in_that_has_expired_is_none() {
    shop.here.auth().tokens().issue(TENANT, shop.jane, false);
    shop.clock.pass(Tokens.ACCESS);
    assertEquals(List.of(), apps.of(TENANT, jane));
  }

  @Test
  void what_others_let_in_is_theirs() {
    shop.tokens();
    User bob = shop.user("bob");
    assertEquals(List.of(), apps.of(TENANT, bob.id()));
    assertFalse(apps.end(TENANT, bob.id(), shop.app.id()));
    assertEquals(1, apps.of(TENANT, jane).size());
    assertEquals(List.of(), apps.of(new Tenant(UUID.randomUUID()), jane));
    assertFalse(apps.end(new Tenant(UUID.randomUUID()), jane, shop.app.id()));
  }

  @Test
  void who_ends_a_program_ends_all_that_it_was_given_and_nothing_else() {
    var issued = shop.tokens();
    var own = shop.here.auth().tokens().issue(TENANT, shop.jane, false);
    assertTrue(shop.caller(issued).is(jane));
    assertTrue(apps.end(TENANT, jane, shop.app.id()));
    assertTrue(shop.isDead(issued));
    assertEquals(Set.of(), shop.agreed(shop.app));
    assertTrue(shop.caller(own).is(jane));
    assertFalse(apps.end(TENANT, jane, shop.app.id()));
  }

  @Test
  void sign_ins_with_a_password_can_be_ended_together() {
    var own = shop.here.auth().tokens().issue(TENANT, shop.jane, true);
    assertTrue(shop.caller(own).is(jane));
    assertTrue(apps.end(TENANT, jane, Tokens.OWN_CLIENT));
    assertTrue(shop.isDead(own));
  }

  @Test
  void a_client_that_was_removed_is_no_program_any_more() {
    var issued = shop.tokens();
    shop.remove(shop.app);
    shop.clock.pass(Duration.ofSeconds(2));
    assertTrue(shop.isDead(issued));
    assertEquals(List.of(), apps.of(TENANT, jane));
  }

  @Test
  void a_user_who_is_gone_ends_nothing() {
    shop.tokens();
    shop.deleteJane();
    assertFalse(apps.end(TENANT, jane, shop.app.id()));
  }

  @Test
  void another_role_ends_what_programs_can_do() {
    var issued = shop.tokens();
    shop.here.auth().accounts().setRole(TENANT, "jane", Role.STAFF);
    assertTrue(shop.isDead(issued));
  }
}
