package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.auth.AuthShop.HERE;
import static petstore.core.auth.AuthShop.PASSWORD;
import static petstore.core.auth.AuthShop.TENANT;
import static petstore.core.auth.AuthShop.refused;
import static petstore.core.auth.AuthShop.reversed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;
import petstore.core.users.Editor;
import petstore.core.users.User;

/// Names and passwords, and how passwords are kept after they were right.
final class SignInTest {
  private static final Tenant NEW_TENANT = new Tenant(UUID.randomUUID());

  private AuthShop shop = AuthShop.open();

  @AfterEach
  void close_the_shop() {
    shop.close();
  }

  private void open(boolean keepsCopies) {
    shop.close();
    shop = AuthShop.open(keepsCopies);
  }

  @Test
  void the_right_password_gives_the_user_for_one_hash() {
    User ann = shop.account("ann");
    assertEquals(ann, shop.check("ann", PASSWORD, HERE));
    assertEquals(1, shop.hasher.operations());
    assertEquals(ann, shop.find("ann"));
  }

  @Test
  void a_name_is_right_only_in_its_own_case() {
    shop.account("ann");
    refused(Problem.WrongCredentials.class, () -> shop.check("Ann", PASSWORD, HERE));
  }

  @Test
  void whatever_is_wrong_costs_one_hash_and_is_answered_the_same() {
    shop.account("hashed");
    shop.classic("copied", PASSWORD);
    shop.classic("bare", null);
    shop.classic("long", "x".repeat(1025));
    List<List<String>> wrong =
        List.of(
            List.of("hashed", "wrong"),
            List.of("hashed", ""),
            List.of("hashed", "x".repeat(1_000_000)),
            List.of("hashed", PASSWORD + "\0"),
            List.of("copied", "wrong"),
            List.of("copied", ""),
            List.of("copied", "ü".repeat(513)),
            List.of("bare", ""),
            List.of("bare", "wrong"),
            List.of("long", "x".repeat(1025)),
            List.of("nobody", "wrong"),
            List.of("nobody", "x".repeat(1025)),
            List.of("", ""),
            List.of("n".repeat(1_000_000), "wrong"),
            List.of("hashed\0", PASSWORD),
            List.of("\ud800", "wrong"),
            List.of("' OR 1=1 --", "wrong"));
    for (List<String> pair : wrong) {
      int before = shop.hasher.operations();
      Problem problem =
          refused(Problem.WrongCredentials.class, () -> shop.check(pair.get(0), pair.get(1), HERE));
      assertEquals(new Problem.WrongCredentials(), problem);
      assertEquals(before + 1, shop.hasher.operations(), () -> pair.get(0));
    }
  }

  @Test
  void a_password_of_1024_bytes_is_looked_at() {
    shop.classic("ann", "ü".repeat(512));
    shop.check("ann", "ü".repeat(512), HERE);
  }

  @Test
  void a_copy_is_hashed_at_the_first_sign_in_for_one_hash() {
    User before = shop.classic("ann", PASSWORD);
    User answered = shop.check("ann", PASSWORD, HERE);
    assertEquals(1, shop.hasher.operations());
    User after = shop.find("ann");
    assertEquals(after, answered);
    assertEquals("$reversed$1$" + reversed(PASSWORD), after.passwordHash());
    assertEquals(PASSWORD, after.account().password());
    assertEquals(before.version(), after.version());
    shop.check("ann", PASSWORD, HERE);
    assertEquals(2, shop.hasher.operations());
  }

  @Test
  void a_wrong_password_leaves_the_copy_as_it_was() {
    User before = shop.classic("ann", PASSWORD);
    shop.wrong("ann", HERE, 1);
    assertEquals(before, shop.find("ann"));
  }

  @Test
  void a_copy_is_dropped_where_it_is_not_shown() {
    open(false);
    shop.classic("ann", PASSWORD);
    shop.check("ann", PASSWORD, HERE);
    assertNull(shop.find("ann").account().password());
    shop.check("ann", PASSWORD, HERE);
    assertEquals(2, shop.hasher.operations());
  }

  @Test
  void a_copy_beside_a_hash_is_dropped_where_it_is_not_shown_any_more() {
    shop.classic("ann", PASSWORD);
    shop.check("ann", PASSWORD, HERE);
    assertNotNull(shop.find("ann").account().password());
    shop.anotherServer(false).auth().signIn().check(TENANT, "ann", PASSWORD, HERE);
    assertNull(shop.find("ann").account().password());
    assertEquals(2, shop.hasher.operations());
  }

  @Test
  void a_copy_of_staff_is_dropped_since_nobody_may_show_it() {
    User ann = shop.classic("ann", PASSWORD);
    shop.write(() ->
        shop.storage.users().update(TENANT, "ann", ann.withRole(Role.STAFF, shop.clock.instant())));
    shop.check("ann", PASSWORD, HERE);
    assertNull(shop.find("ann").account().password());
    assertNotNull(shop.find("ann").passwordHash());
  }

  @Test
  void an_old_hash_is_renewed_when_the_password_was_right() {
    shop.account("ann");
    shop.hasher.changeParameters();
    shop.wrong("ann", HERE, 1);
    assertEquals(1, shop.hasher.operations());
    User answered = shop.check("ann", PASSWORD, HERE);
    assertEquals("$reversed$2$" + reversed(PASSWORD), answered.passwordHash());
    assertEquals(3, shop.hasher.operations());
    shop.check("ann", PASSWORD, HERE);
    assertEquals(4, shop.hasher.operations());
  }

  @Test
  void an_old_hash_is_good_enough_while_there_is_no_time_for_a_new_one() {
    User ann = shop.account("ann");
    shop.hasher.changeParameters();
    shop.hasher.meanwhile(() -> shop.hasher.refuse(1));
    assertEquals(ann, shop.check("ann", PASSWORD, HERE));
    assertEquals(ann, shop.find("ann"));
  }

  @Test
  void a_busy_hasher_is_told_and_not_counted_as_a_wrong_password() {
    shop.account("ann");
    for (int i = 0; i < 20; i++) {
      shop.hasher.refuse(1);
      refused(Problem.Unavailable.class, () -> shop.check("ann", "wrong", HERE));
    }
    shop.check("ann", PASSWORD, HERE);
  }

  @Test
  void a_tenant_that_sees_the_template_gets_its_own_shop_for_the_hash() {
    User seeded = shop.add(Tenant.TEMPLATE, "ann", Birth.CLASSIC, PASSWORD, null);
    User answered = shop.signIn().check(NEW_TENANT, "ann", PASSWORD, HERE);
    assertEquals(Optional.of(seeded), shop.find(Tenant.TEMPLATE, "ann"));
    assertEquals(Optional.of(answered), shop.find(NEW_TENANT, "ann"));
    assertNotNull(answered.passwordHash());
  }

  @Test
  void a_tenant_that_sees_the_template_gets_no_shop_when_there_is_nothing_to_write() {
    shop.add(Tenant.TEMPLATE, "ann", Birth.ACCOUNT, null, "$reversed$1$" + reversed(PASSWORD));
    shop.signIn().check(NEW_TENANT, "ann", PASSWORD, HERE);
    refused(
        Problem.WrongCredentials.class,
        () -> shop.signIn().check(NEW_TENANT, "ann", "wrong", HERE));
    assertFalse(shop.storage.tenants().exists(NEW_TENANT));
  }

  @Test
  void a_password_that_is_changed_meanwhile_is_not_overwritten() {
    shop.classic("ann", PASSWORD);
    User changed =
        shop.find("ann").withPassword("$reversed$1$" + reversed("another"), shop.clock.instant());
    shop.hasher.meanwhile(
        () -> shop.write(() -> shop.storage.users().update(TENANT, "ann", changed)));
    User checked = shop.check("ann", PASSWORD, HERE);
    assertEquals(changed, shop.find("ann"));
    refused(Problem.WrongCredentials.class, () -> confirm(checked));
  }

  @Test
  void a_user_who_is_gone_meanwhile_does_not_come_back() {
    shop.classic("ann", PASSWORD);
    shop.hasher.meanwhile(() -> shop.core.users().delete(TENANT, "ann", new Editor.Anybody()));
    User checked = shop.check("ann", PASSWORD, HERE);
    assertEquals(Optional.empty(), shop.find(TENANT, "ann"));
    refused(Problem.WrongCredentials.class, () -> confirm(checked));
  }

  @Test
  void a_user_who_was_replaced_by_another_of_the_same_name_is_not_confirmed() {
    User checked = shop.account("ann");
    shop.write(() -> shop.storage.users().delete(TENANT, "ann"));
    shop.account("ann");
    refused(Problem.WrongCredentials.class, () -> confirm(checked));
  }

  @Test
  void a_user_whose_password_is_only_kept_in_another_way_is_confirmed() {
    User checked = shop.classic("ann", PASSWORD);
    shop.check("ann", PASSWORD, HERE);
    assertEquals(shop.find("ann"), confirm(checked));
  }

  @Test
  void a_user_who_changed_anything_but_the_password_is_confirmed() {
    User checked = shop.account("ann");
    shop.write(() ->
        shop.storage
            .users()
            .update(TENANT, "ann", checked.withRole(Role.STAFF, shop.clock.instant())));
    assertEquals(Role.STAFF, confirm(checked).role());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void first_sign_ins_at_the_same_time_are_all_let_in(boolean keepsCopies) throws Exception {
    open(keepsCopies);
    shop.classic("ann", PASSWORD);
    shop.hasher.take(Duration.ofMillis(5));
    var results = AuthShop.atOnce(20, _ -> confirm(shop.check("ann", PASSWORD, HERE)));
    assertEquals(20, AuthShop.successes(results));
    assertNotNull(shop.find("ann").passwordHash());
    assertEquals(keepsCopies, shop.find("ann").account().password() != null);
    assertTrue(shop.hasher.operations() <= 40);
  }

  private User confirm(User checked) {
    return shop.storage.inTransaction(() -> shop.signIn().confirm(TENANT, checked));
  }
}
