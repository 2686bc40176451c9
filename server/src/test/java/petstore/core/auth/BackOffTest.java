package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.auth.AuthShop.ELSEWHERE;
import static petstore.core.auth.AuthShop.HERE;
import static petstore.core.auth.AuthShop.PASSWORD;
import static petstore.core.auth.AuthShop.TENANT;
import static petstore.core.auth.AuthShop.refused;
import static petstore.core.auth.AuthShop.reversed;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;

/// What those meet who guess passwords, and those who do not.
final class BackOffTest {
  private static final Tenant NEW_TENANT = new Tenant(UUID.randomUUID());
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AuthShop shop = AuthShop.open();

  @BeforeEach
  void add_a_user() {
    shop.account("ann");
  }

  @AfterEach
  void close_the_shop() {
    shop.close();
  }

  @Test
  void the_eleventh_try_after_ten_wrong_ones_is_refused_before_hashing_even_if_it_is_right() {
    shop.wrong("ann", HERE, 10);
    var problem = shop.tooMany("ann", PASSWORD, HERE);
    assertEquals(
        new Problem.TooManyRequests(
            "Too many wrong passwords; try again later", Duration.ofMinutes(15)),
        problem);
    assertEquals(10, shop.hasher.operations());
  }

  @Test
  void accounts_that_do_not_exist_are_refused_in_the_same_words() {
    shop.wrong("ann", HERE, 10);
    shop.wrong("nobody", HERE, 10);
    assertEquals(shop.tooMany("ann", "wrong", HERE), shop.tooMany("nobody", "wrong", HERE));
  }

  @Test
  void a_name_in_another_case_is_the_same_account() {
    shop.wrong("ann", HERE, 5);
    shop.wrong("ANN", HERE, 5);
    shop.tooMany("Ann", "wrong", HERE);
  }

  @Test
  void names_that_no_database_takes_are_counted_too() {
    shop.wrong("a\0b\ud800", HERE, 10);
    shop.tooMany("a\0b\ud800", "wrong", HERE);
  }

  @Test
  void retry_after_is_when_the_oldest_wrong_one_is_forgotten() {
    shop.wrong("ann", HERE, 1);
    shop.clock.pass(MINUTE);
    shop.wrong("ann", HERE, 9);
    shop.clock.pass(MINUTE.plusMillis(300));
    assertEquals(Duration.ofMinutes(13), shop.tooMany("ann", PASSWORD, HERE).retryAfter());
    shop.clock.pass(Duration.ofMinutes(13).minusMillis(301));
    assertEquals(Duration.ofSeconds(1), shop.tooMany("ann", PASSWORD, HERE).retryAfter());
    shop.clock.pass(Duration.ofMillis(1));
    shop.wrong("ann", HERE, 1);
    shop.tooMany("ann", PASSWORD, HERE);
  }

  @Test
  void who_is_refused_is_not_counted() {
    shop.wrong("ann", HERE, 10);
    for (int i = 0; i < 100; i++) {
      shop.tooMany("ann", "wrong", HERE);
    }
    assertEquals(10, countedForAnn(HERE).all());
    shop.clock.pass(BackOff.WINDOW);
    shop.check("ann", PASSWORD, HERE);
  }

  @Test
  void the_right_password_elsewhere_still_works() {
    shop.wrong("ann", HERE, 10);
    shop.check("ann", PASSWORD, ELSEWHERE);
    shop.check("ann", PASSWORD, ELSEWHERE);
    shop.tooMany("ann", PASSWORD, HERE);
  }

  @Test
  void elsewhere_there_is_one_try_which_counts() {
    shop.wrong("ann", HERE, 10);
    shop.wrong("ann", ELSEWHERE, 1);
    shop.tooMany("ann", PASSWORD, ELSEWHERE);
    assertEquals(11, countedForAnn(ELSEWHERE).all());
  }

  @Test
  void the_right_password_makes_up_for_wrong_ones_from_the_same_address() {
    shop.wrong("ann", ELSEWHERE, 3);
    shop.wrong("ann", HERE, 6);
    shop.check("ann", PASSWORD, HERE);
    assertEquals(3, countedForAnn(HERE).all());
    shop.wrong("ann", HERE, 7);
    shop.tooMany("ann", PASSWORD, HERE);
  }

  @Test
  void fifty_wrong_ones_from_one_address_are_enough_whatever_the_accounts_and_tenants() {
    shop.write(() -> shop.storage.tenants().add(NEW_TENANT));
    for (int i = 0; i < 25; i++) {
      String name = "user" + i;
      shop.wrong(name, HERE, 1);
      refused(
          Problem.WrongCredentials.class,
          () -> shop.signIn().check(NEW_TENANT, name, "wrong", HERE));
      shop.clock.pass(Duration.ofSeconds(1));
    }
    var problem = shop.tooMany("ann", PASSWORD, HERE);
    assertEquals(Duration.ofMinutes(15).minusSeconds(25), problem.retryAfter());
    assertEquals(50, shop.hasher.operations());
    refused(
        Problem.TooManyRequests.class,
        () -> shop.signIn().check(NEW_TENANT, "nobody", "wrong", HERE));
    shop.check("ann", PASSWORD, ELSEWHERE);
    shop.clock.pass(BackOff.WINDOW);
    shop.check("ann", PASSWORD, HERE);
  }

  @Test
  void the_right_password_for_one_account_does_not_make_up_for_guesses_at_others() {
    for (int i = 0; i < 50; i++) {
      shop.wrong("user" + i, HERE, 1);
      if (i < 49) {
        shop.check("ann", PASSWORD, HERE);
      }
    }
    shop.tooMany("ann", PASSWORD, HERE);
  }

  @Test
  void an_address_of_ipv6_stands_for_its_network() {
    for (int i = 0; i < 10; i++) {
      shop.wrong("ann", "2001:db8:1:2::" + i, 1);
    }
    shop.tooMany("ann", PASSWORD, "2001:db8:1:2:ffff::1");
    shop.check("ann", PASSWORD, "2001:db8:1:3::1");
    for (int i = 0; i < 40; i++) {
      shop.wrong("user" + i, "2001:db8:1:2:" + i + "::", 1);
    }
    shop.tooMany("somebody", PASSWORD, "2001:db8:1:2::1");
  }

  @Test
  void accounts_of_one_name_in_two_tenants_are_two() {
    shop.write(() -> shop.storage.tenants().add(NEW_TENANT));
    shop.add(NEW_TENANT, "ann", Birth.ACCOUNT, null, "$reversed$1$" + reversed(PASSWORD));
    shop.wrong("ann", HERE, 10);
    shop.signIn().check(NEW_TENANT, "ann", PASSWORD, HERE);
  }

  @Test
  void tenants_that_see_the_template_are_counted_apart() {
    shop.add(Tenant.TEMPLATE, "ann", Birth.ACCOUNT, null, "$reversed$1$" + reversed(PASSWORD));
    var another = new Tenant(UUID.randomUUID());
    for (int i = 0; i < 10; i++) {
      refused(
          Problem.WrongCredentials.class,
          () -> shop.signIn().check(NEW_TENANT, "ann", "wrong", HERE));
    }
    refused(
        Problem.TooManyRequests.class,
        () -> shop.signIn().check(NEW_TENANT, "ann", PASSWORD, HERE));
    shop.signIn().check(another, "ann", PASSWORD, HERE);
  }

  @Test
  void what_does_not_count_any_more_is_forgotten() {
    shop.wrong("ann", HERE, 3);
    shop.clock.pass(BackOff.WINDOW.plusSeconds(1));
    shop.wrong("nobody", HERE, 1);
    var tries = shop.storage.wrongPasswords().ofAccount(TENANT, "user ann", HERE, Instant.EPOCH);
    assertEquals(0, tries.all());
  }

  @Test
  void servers_count_together() {
    shop.wrong("ann", HERE, 10);
    refused(
        Problem.TooManyRequests.class,
        () -> shop.anotherServer(true).auth().signIn().check(TENANT, "ann", PASSWORD, HERE));
  }

  @Test
  void of_200_wrong_passwords_at_the_same_time_10_are_hashed() throws Exception {
    shop.hasher.take(Duration.ofMillis(20));
    var results = AuthShop.atOnce(200, _ -> shop.check("ann", "wrong", HERE));
    assertEquals(10, shop.hasher.operations());
    assertEquals(10, AuthShop.count(results, Problem.WrongCredentials.class));
    assertEquals(190, AuthShop.count(results, Problem.TooManyRequests.class));
  }

  @Test
  void elsewhere_200_tries_at_the_same_time_are_one() throws Exception {
    shop.wrong("ann", HERE, 10);
    shop.hasher.take(Duration.ofMillis(20));
    var results = AuthShop.atOnce(200, _ -> shop.check("ann", "wrong", ELSEWHERE));
    assertEquals(11, shop.hasher.operations());
    assertEquals(199, AuthShop.count(results, Problem.TooManyRequests.class));
  }

  @Test
  void of_200_wrong_passwords_for_200_accounts_from_one_address_50_are_hashed() throws Exception {
    shop.hasher.take(Duration.ofMillis(20));
    var results = AuthShop.atOnce(200, n -> shop.check("user" + n, "wrong", HERE));
    assertEquals(50, shop.hasher.operations());
    assertEquals(150, AuthShop.count(results, Problem.TooManyRequests.class));
  }

  @Test
  void right_passwords_at_the_same_time_are_all_let_in() throws Exception {
    shop.hasher.take(Duration.ofMillis(20));
    var results = AuthShop.atOnce(64, _ -> shop.check("ann", PASSWORD, HERE));
    assertEquals(64, AuthShop.successes(results));
    assertTrue(shop.hasher.mostAtOnce() <= 10, () -> shop.hasher.mostAtOnce() + " at once");
  }

  @Test
  void right_passwords_at_the_same_time_are_all_let_in_after_nine_wrong_ones() throws Exception {
    shop.wrong("ann", HERE, 9);
    shop.hasher.take(Duration.ofMillis(5));
    var results = AuthShop.atOnce(64, _ -> shop.check("ann", PASSWORD, HERE));
    assertEquals(64, AuthShop.successes(results));
  }

  @Test
  void many_accounts_from_one_network_take_few_places_in_the_hasher() throws Exception {
    for (int n = 0; n < 40; n++) {
      shop.account("user" + n);
    }
    shop.hasher.take(Duration.ofMillis(20));
    var results = AuthShop.atOnce(40, n -> shop.check("user" + n, PASSWORD, HERE));
    assertEquals(40, AuthShop.successes(results));
    assertTrue(shop.hasher.mostAtOnce() <= 8, () -> shop.hasher.mostAtOnce() + " at once");
  }

  @Test
  void the_user_is_let_in_while_somebody_guesses_from_elsewhere() throws Exception {
    shop.hasher.take(Duration.ofMillis(20));
    var results =
        AuthShop.atOnce(
            120, n -> shop.check("ann", n == 60 ? PASSWORD : "wrong", n == 60 ? ELSEWHERE : HERE));
    assertEquals(1, AuthShop.successes(results));
    assertEquals(11, shop.hasher.operations());
  }

  private WrongPasswordRepository.Tries countedForAnn(String address) {
    Instant since = shop.clock.instant().minus(BackOff.WINDOW);
    return shop.storage.wrongPasswords().ofAccount(TENANT, "user ann", address, since);
  }
}
