package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.auth.AuthShop.PASSWORD;
import static petstore.core.auth.AuthShop.TENANT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;
import petstore.core.users.Editor;
import petstore.core.users.SignIns;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.Users;

/// What ends when the classic editions delete a user, or change a password.
final class EndingsTest {
  private static final Editor ANYBODY = new Editor.Anybody();
  private final AuthShop shop = AuthShop.open();
  private final Revocations revocations = new Revocations();
  private final List<Boolean> committed = new ArrayList<>();
  private final Users users = users();
  private final User ann = shop.classic("ann", PASSWORD);
  private final UUID grant = shop.signedIn(TENANT, ann.id(), 7);

  private Users users() {
    Flows none = (_, _) -> {};
    var endings = new Endings(none, shop.storage.sessions(), shop.storage.grants(), revocations);
    var observed =
        new SignIns() {
          @Override
          public void endAll(Tenant tenant, UUID user) {
            endings.endAll(tenant, user);
          }

          @Override
          public void ended() {
            // On the writer's thread, the transaction would be under way.
            committed.add(!Thread.currentThread().getName().equals("petstore-writer"));
            endings.ended();
          }
        };
    var random = new Random(1);
    return new Users(
        shop.storage.users(),
        observed,
        new Tenants(shop.storage.tenants(), shop.storage, 10),
        shop.storage,
        Outbox.NONE,
        new Ids(shop.clock, random),
        shop.clock);
  }

  @AfterEach
  void close_the_shop() {
    shop.close();
  }

  @Test
  void a_user_who_is_deleted_is_signed_out() {
    assertTrue(users.delete(TENANT, "ann", ANYBODY));
    assertSignedOut();
  }

  @Test
  void nothing_ends_when_there_was_nobody_to_delete() {
    assertFalse(users.delete(TENANT, "nobody", ANYBODY));
    assertSignedIn();
  }

  @Test
  void another_password_signs_out() {
    put("ann", "another");
    assertSignedOut();
  }

  @Test
  void no_password_any_more_signs_out() {
    put("ann", null);
    assertSignedOut();
  }

  @Test
  void the_same_password_does_not_sign_out() {
    shop.check("ann", PASSWORD, AuthShop.HERE);
    put("ann", PASSWORD);
    assertSignedIn();
    assertTrue(shop.find("ann").passwordHash() != null);
  }

  @Test
  void a_new_user_signs_nobody_out() {
    put("bob", "another");
    assertSignedIn();
  }

  @Test
  void one_of_many_with_another_password_is_signed_out() {
    users.putAll(
        TENANT, List.of(draft("bob", "another"), draft("ann", "another")), Numbering.SAFE, ANYBODY);
    assertSignedOut();
  }

  @Test
  void an_update_with_another_password_signs_out() {
    update("ann", "ann", "another");
    assertSignedOut();
  }

  @Test
  void an_update_with_the_same_password_and_another_name_does_not_sign_out() {
    update("ann", "anna", PASSWORD);
    assertSignedIn();
  }

  @Test
  void a_user_whose_name_another_takes_is_signed_out() {
    shop.classic("bob", PASSWORD);
    users.supplant(TENANT, "bob", draft("ann", PASSWORD), Numbering.SAFE, ANYBODY);
    assertSignedOut();
  }

  @Test
  void a_user_who_is_supplanted_with_another_password_is_signed_out() {
    users.supplant(TENANT, "ann", draft("ann", "another"), Numbering.SAFE, ANYBODY);
    assertSignedOut();
  }

  @Test
  void a_hash_without_a_copy_is_taken_for_another_password() {
    User hashed = ann.withPassword("$reversed$1$x", shop.clock.instant());
    shop.write(() -> shop.storage.users().update(TENANT, "ann", hashed));
    put("ann", PASSWORD);
    assertSignedOut();
  }

  @Test
  void others_stay_signed_in() {
    User bob = shop.classic("bob", PASSWORD);
    UUID bobs = shop.signedIn(TENANT, bob.id(), 8);
    users.delete(TENANT, "ann", ANYBODY);
    put("ann", "another");
    shop.clock.pass(Duration.ofMinutes(1));
    assertTrue(shop.hasSession(8));
    assertTrue(shop.hasGrant(bobs));
  }

  private void assertSignedOut() {
    assertFalse(shop.hasSession(7));
    assertFalse(shop.hasGrant(grant));
    assertEquals(1, revocations.generation());
    assertEquals(List.of(true), committed);
  }

  private void assertSignedIn() {
    assertTrue(shop.hasSession(7));
    assertTrue(shop.hasGrant(grant));
    assertEquals(0, revocations.generation());
  }

  private void put(String name, @Nullable String password) {
    users.put(TENANT, draft(name, password), Numbering.SAFE, ANYBODY);
  }

  private void update(String name, String next, @Nullable String password) {
    users.update(
        TENANT,
        name,
        draft(next, password),
        Numbering.SAFE,
        Users.Rename.REFUSED_IF_TAKEN,
        ANYBODY);
  }

  private static Users.Draft draft(String name, @Nullable String password) {
    return new Users.Draft(5L, new UserAccount(name, null, null, null, password, null, 0));
  }
}
