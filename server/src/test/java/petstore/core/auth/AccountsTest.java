package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.auth.AuthShop.ELSEWHERE;
import static petstore.core.auth.AuthShop.HERE;
import static petstore.core.auth.AuthShop.PASSWORD;
import static petstore.core.auth.AuthShop.TENANT;
import static petstore.core.auth.AuthShop.refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;
import petstore.core.users.Preferences;
import petstore.core.users.User;

/// Accounts of users: signing up, and what needs a password.
final class AccountsTest {
  private static final Fault NAME_TAKEN = new Fault("/username", "taken", "is another user's");
  private static final Fault EMAIL_TAKEN = new Fault("/email", "taken", "is another user's");

  private final AuthShop shop = AuthShop.open();

  @AfterEach
  void close_the_shop() {
    shop.close();
  }

  @Nested
  class SigningUp {
    @Test
    void whoever_signed_up_can_sign_in() {
      User ann = signUp("ann", "ann@example.com", PASSWORD);
      assertEquals(Birth.ACCOUNT, ann.birth());
      assertEquals(Role.CUSTOMER, ann.role());
      assertEquals(1, ann.number());
      assertEquals(1, ann.version());
      assertNull(ann.account().password());
      assertFalse(ann.settings().emailVerified());
      assertEquals(ann, shop.find("ann"));
      assertEquals(ann, shop.check("ann", PASSWORD, HERE));
    }

    @Test
    void numbers_go_on_from_the_highest() {
      assertEquals(1, signUp("ann", "ann@example.com", PASSWORD).number());
      assertEquals(2, signUp("bob", "bob@example.com", PASSWORD).number());
    }

    @Test
    void nobody_can_sign_in_as_somebody_without_a_password() {
      signUp("ann", "ann@example.com", null);
      refused(Problem.WrongCredentials.class, () -> shop.check("ann", "", HERE));
    }

    @Test
    void a_name_that_is_taken_in_whatever_case_is_a_conflict() {
      signUp("ann", "ann@example.com", PASSWORD);
      shop.classic("Bob", null);
      assertConflict(List.of(NAME_TAKEN), "ANN", "other@example.com");
      assertConflict(List.of(NAME_TAKEN), "bob", "other@example.com");
    }

    @Test
    void an_address_that_is_taken_in_whatever_case_is_a_conflict() {
      signUp("ann", "ann@example.com", PASSWORD);
      assertConflict(List.of(EMAIL_TAKEN), "bob", "Ann@Example.COM");
    }

    @Test
    void an_address_of_a_classic_user_is_free() {
      shop.classic("bob", null);
      signUp("ann", "bob@example.com", PASSWORD);
    }

    @Test
    void all_that_is_taken_is_told_at_once() {
      signUp("ann", "ann@example.com", PASSWORD);
      assertConflict(List.of(NAME_TAKEN, EMAIL_TAKEN), "ann", "ann@example.com");
    }

    @Test
    void a_taken_name_costs_a_hash_too() {
      signUp("ann", "ann@example.com", PASSWORD);
      assertConflict(List.of(NAME_TAKEN), "ann", "other@example.com");
      assertEquals(2, shop.hasher.operations());
    }

    @Test
    void of_many_who_want_one_name_at_the_same_time_one_gets_it() throws Exception {
      var results =
          AuthShop.atOnce(
              32, n -> signUp(n % 2 == 0 ? "ann" : "ANN", n + "@example.com", PASSWORD));
      assertEquals(1, AuthShop.successes(results));
      assertEquals(31, AuthShop.count(results, Problem.Conflict.class));
    }

    @Test
    void many_from_one_network_take_few_places_in_the_hasher_and_all_get_in() throws Exception {
      shop.hasher.take(Duration.ofMillis(20));
      var results =
          AuthShop.atOnce(
              40,
              n ->
                  shop.accounts()
                      .signUp(TENANT, draft("ann" + n, n + "@example.com", PASSWORD), HERE));
      assertEquals(40, AuthShop.successes(results));
      assertTrue(shop.hasher.mostAtOnce() <= 8, () -> shop.hasher.mostAtOnce() + " at once");
    }

    @Test
    void who_signs_up_is_a_customer() {
      User ann = shop.accounts().signUp(TENANT, draft("ann", "a@example.com", PASSWORD), HERE);
      assertEquals(Role.CUSTOMER, ann.role());
      assertEquals(ann, shop.check("ann", PASSWORD, HERE));
    }

    @Test
    void a_tenant_gets_its_own_shop() {
      var tenant = new Tenant(UUID.randomUUID());
      User ann = shop.accounts().signUp(tenant, draft("ann", "a@example.com", null), Role.STAFF);
      assertEquals(Optional.of(ann), shop.find(tenant, "ann"));
      assertEquals(Optional.empty(), shop.find(Tenant.TEMPLATE, "ann"));
      assertEquals(Role.STAFF, ann.role());
    }

    private void assertConflict(List<Fault> faults, String name, String email) {
      Problem problem = refused(Problem.Conflict.class, () -> signUp(name, email, PASSWORD));
      assertEquals(new Problem.Conflict(Problem.Kind.USER, faults), problem);
    }

    private User signUp(String name, String email, @Nullable String password) {
      return shop.accounts().signUp(TENANT, draft(name, email, password), Role.CUSTOMER);
    }

    private Accounts.SignUp draft(String name, String email, @Nullable String password) {
      return new Accounts.SignUp(name, email, "A", "B", null, password, Preferences.DEFAULT);
    }
  }

  @Nested
  class Seeing {
    final User ann = shop.account("ann");
    final User bob = shop.account("bob");

    @Test
    void one_sees_oneself_and_staff_sees_everybody() {
      assertEquals(ann, shop.accounts().get(TENANT, ann.id(), person(ann, Role.CUSTOMER)));
      assertEquals(ann, shop.accounts().get(TENANT, ann.id(), person(bob, Role.STAFF)));
    }

    @Test
    void for_others_there_is_nobody() {
      Problem nobody = new Problem.NotFound(Problem.Kind.USER, ann.id().toString());
      for (Caller other :
          List.of(
              person(bob, Role.CUSTOMER),
              Caller.anonymous(),
              new Caller.Program("key", Set.of()))) {
        assertEquals(
            nobody,
            refused(Problem.NotFound.class, () -> shop.accounts().get(TENANT, ann.id(), other)));
      }
    }

    @Test
    void staff_is_told_who_is_not_there() {
      UUID unknown = UUID.randomUUID();
      refused(
          Problem.NotFound.class,
          () -> shop.accounts().get(TENANT, unknown, person(bob, Role.STAFF)));
    }
  }

  @Nested
  class ChangingThePassword {
    final User ann = shop.account("ann");
    final UUID grant = shop.signedIn(TENANT, ann.id(), 7);
    final UUID another = shop.signedIn(TENANT, ann.id(), 8);
    final UUID bobs = shop.signedIn(TENANT, shop.account("bob").id(), 9);
    final Caller.Person bySession = person(ann, new Caller.Proof.Session(7));
    final Caller.Person byGrant = person(ann, new Caller.Proof.Grant(grant, false));

    @Test
    void the_new_one_counts_from_then_on() {
      shop.clock.pass(Duration.ofSeconds(1));
      change(bySession, PASSWORD, "next password");
      User after = shop.find("ann");
      assertEquals(ann.version() + 1, after.version());
      assertEquals(shop.clock.instant(), after.updatedAt());
      assertEquals(after, shop.check("ann", "next password", HERE));
      refused(Problem.WrongCredentials.class, () -> shop.check("ann", PASSWORD, HERE));
    }

    @Test
    void a_classic_user_keeps_no_copy_of_it() {
      User bea = shop.classic("bea", PASSWORD);
      change(person(bea, new Caller.Proof.Session(1)), PASSWORD, "next password");
      assertNull(shop.find("bea").account().password());
      shop.check("bea", "next password", HERE);
    }

    @Test
    void of_all_that_the_user_is_signed_in_with_only_the_session_used_stays() {
      change(bySession, PASSWORD, "next password");
      assertTrue(shop.hasSession(7));
      assertFalse(shop.hasSession(8));
      assertFalse(shop.hasGrant(grant));
      assertFalse(shop.hasGrant(another));
    }

    @Test
    void of_all_that_the_user_is_signed_in_with_only_the_grant_used_stays() {
      change(byGrant, PASSWORD, "next password");
      assertFalse(shop.hasSession(7));
      assertFalse(shop.hasSession(8));
      assertTrue(shop.hasGrant(grant));
      assertFalse(shop.hasGrant(another));
    }

    @Test
    void others_stay_signed_in() {
      change(byGrant, PASSWORD, "next password");
      assertTrue(shop.hasSession(9));
      assertTrue(shop.hasGrant(bobs));
    }

    @Test
    void without_the_current_one_nothing_happens() {
      var problem =
          refused(
              Problem.Forbidden.class,
              () -> {
                change(bySession, "wrong", "next password");
                return true;
              });
      assertEquals(new Problem.Forbidden(Set.of(), "The current password is wrong"), problem);
      assertEquals(ann, shop.find("ann"));
      assertTrue(shop.hasSession(8));
      assertTrue(shop.hasGrant(another));
    }

    @Test
    void guesses_at_the_current_one_are_counted_with_those_at_signing_in() {
      shop.wrong("ann", HERE, 5);
      for (int i = 0; i < 5; i++) {
        refusedToChange(Problem.Forbidden.class, "wrong");
      }
      refusedToChange(Problem.TooManyRequests.class, PASSWORD);
      shop.tooMany("ann", PASSWORD, HERE);
      shop.check("ann", PASSWORD, ELSEWHERE);
    }

    @Test
    void a_user_who_is_gone_is_not_found() {
      shop.write(() -> shop.storage.users().delete(TENANT, "ann"));
      refusedToChange(Problem.NotFound.class, PASSWORD);
    }

    @Test
    void of_two_who_change_it_at_the_same_time_one_has_the_current_one() throws Exception {
      var results = AuthShop.atOnce(8, n -> change(bySession, PASSWORD, "next " + n));
      assertEquals(1, AuthShop.successes(results));
      assertEquals(7, AuthShop.count(results, Problem.Forbidden.class));
    }

    @Test
    void a_password_that_was_set_meanwhile_stays() {
      shop.hasher.meanwhile(() -> shop.accounts().setPassword(TENANT, "ann", "set by staff"));
      refusedToChange(Problem.Forbidden.class, PASSWORD);
      shop.check("ann", "set by staff", ELSEWHERE);
    }

    private void refusedToChange(Class<? extends Problem> problem, String current) {
      refused(
          problem,
          () -> {
            change(bySession, current, "next password");
            return true;
          });
    }

    private void change(Caller.Person caller, String current, String next) {
      shop.accounts().changePassword(TENANT, caller, current, next, HERE);
    }
  }

  @Nested
  class Administration {
    final User ann = shop.account("ann");
    final UUID grant = shop.signedIn(TENANT, ann.id(), 7);

    @Test
    void a_password_that_is_set_ends_all_that_the_user_is_signed_in_with() {
      shop.accounts().setPassword(TENANT, "ann", "set by staff");
      assertFalse(shop.hasSession(7));
      assertFalse(shop.hasGrant(grant));
      shop.check("ann", "set by staff", HERE);
    }

    @Test
    void a_role_that_is_set_ends_all_that_the_user_is_signed_in_with() {
      shop.accounts().setRole(TENANT, "ann", Role.STAFF);
      assertEquals(Role.STAFF, shop.find("ann").role());
      assertEquals(2, shop.find("ann").version());
      assertFalse(shop.hasSession(7));
      assertFalse(shop.hasGrant(grant));
    }

    @Test
    void who_becomes_staff_keeps_the_password_and_no_copy_that_is_not_needed() {
      shop.classic("bea", PASSWORD);
      shop.classic("cia", PASSWORD);
      shop.check("bea", PASSWORD, HERE);
      shop.accounts().setRole(TENANT, "bea", Role.STAFF);
      shop.accounts().setRole(TENANT, "cia", Role.STAFF);
      assertNull(shop.find("bea").account().password());
      shop.check("bea", PASSWORD, HERE);
      shop.check("cia", PASSWORD, HERE);
      assertNull(shop.find("cia").account().password());
    }

    @Test
    void who_is_not_there_is_told() {
      var tenant = new Tenant(UUID.randomUUID());
      refused(
          Problem.NotFound.class,
          () -> {
            shop.accounts().setPassword(tenant, "nobody", PASSWORD);
            return true;
          });
      refused(
          Problem.NotFound.class,
          () -> {
            shop.accounts().setRole(tenant, "nobody", Role.STAFF);
            return true;
          });
      assertFalse(shop.storage.tenants().exists(tenant));
    }
  }

  private static Caller.Person person(User user, Role role) {
    return new Caller.Person(user.id(), role, role.scopes(), new Caller.Proof.Session(1));
  }

  private static Caller.Person person(User user, Caller.Proof proof) {
    return new Caller.Person(user.id(), user.role(), user.role().scopes(), proof);
  }
}
