package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.Session;
import petstore.core.users.User;

/// Access tokens and refresh tokens, from their making to their end.
class TokensTest {
  private static final Tenant TENANT = Tenant.DEFAULT;

  private final House house = new House();
  private final Auth here = house.server();
  private final Auth there = house.server();
  private final User jane = house.user(TENANT, "jane", Role.CUSTOMER);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_token_stands_for_its_user_on_every_server() {
    var issued = here.tokens().issue(TENANT, jane, false);
    for (Auth server : List.of(here, there)) {
      var caller = assertInstanceOf(Caller.Person.class, caller(server, issued));
      assertEquals(jane.id(), caller.user());
      assertEquals(Role.CUSTOMER, caller.role());
      assertEquals(Role.CUSTOMER.scopes(), caller.scopes());
    }
    assertEquals(Optional.empty(), issued.refreshToken());
    assertEquals(house.clock.instant().plus(Tokens.ACCESS), issued.expiresAt());
  }

  @Test
  void a_token_of_a_server_with_another_url_counts_too() {
    var elsewhere = house.server("https://second.example");
    var issued = elsewhere.tokens().issue(TENANT, jane, false);
    assertTrue(caller(here, issued).is(jane.id()));
  }

  @Test
  void a_token_of_another_store_is_refused() {
    try (var foreign = new House()) {
      User joe = foreign.user(TENANT, "jane", Role.STAFF);
      var issued = foreign.server().tokens().issue(TENANT, joe, false);
      here.tokens().issue(TENANT, jane, false);
      assertEquals("The access token is not valid", refusal(here, issued));
    }
  }

  @Test
  void a_token_expires_after_a_day() {
    var issued = here.tokens().issue(TENANT, jane, false);
    house.clock.pass(Tokens.ACCESS.minusSeconds(1));
    assertTrue(caller(here, issued).is(jane.id()));
    house.clock.pass(Duration.ofSeconds(1));
    assertEquals("The access token has expired", refusal(here, issued));
  }

  @Test
  void a_token_opens_no_other_tenants_shop() {
    var issued = here.tokens().issue(TENANT, jane, false);
    var other = new Tenant(UUID.randomUUID());
    assertEquals(
        "The access token is for another tenant",
        detail(() -> here.authentication().caller(other, token(issued))));
  }

  @Test
  void who_signs_out_is_out_at_once_here_and_soon_elsewhere() {
    var issued = here.tokens().issue(TENANT, jane, true);
    var proof = ((Caller.Person) caller(there, issued)).proof();
    assertTrue(caller(here, issued).is(jane.id()));
    here.tokens().end(TENANT, proof);
    assertEquals("The access token was revoked", refusal(here, issued));
    house.clock.pass(Duration.ofSeconds(2));
    assertEquals("The access token was revoked", refusal(there, issued));
    assertFalse(renews(there, issued.refreshToken().orElseThrow()));
  }

  @Test
  void what_a_user_may_do_follows_their_role() {
    var issued = here.tokens().issue(TENANT, jane, false);
    assertFalse(caller(here, issued).scopes().contains(Scope.WRITE_PETS));
    User boss = house.user(TENANT, "boss", Role.STAFF);
    var staff = here.tokens().issue(TENANT, boss, false);
    assertTrue(caller(here, staff).isStaff());
    write(() -> house.storage.users().update(TENANT, "boss", boss.withRole(Role.CUSTOMER, now())));
    house.clock.pass(Duration.ofSeconds(2));
    assertFalse(caller(here, staff).isStaff());
    assertFalse(caller(here, staff).scopes().contains(Scope.WRITE_PETS));
  }

  @Test
  void who_gets_another_role_is_signed_out_at_once_here() {
    var issued = here.tokens().issue(TENANT, jane, true);
    var session = new Session(77, now().plusSeconds(60));
    write(() -> house.storage.sessions().insert(TENANT, jane.id(), session, now()));
    var number = new Credential.SessionNumber(session.token());
    assertTrue(caller(here, issued).is(jane.id()));
    assertTrue(here.authentication().caller(TENANT, number).is(jane.id()));
    here.accounts().setRole(TENANT, "jane", Role.STAFF);
    assertEquals("The access token was revoked", refusal(here, issued));
    detail(() -> here.authentication().caller(TENANT, number));
    assertFalse(renews(here, issued.refreshToken().orElseThrow()));
    User staff = house.storage.users().find(TENANT, jane.id()).orElseThrow();
    assertTrue(caller(here, here.tokens().issue(TENANT, staff, false)).isStaff());
  }

  @Test
  void the_token_of_a_deleted_user_is_refused() {
    var issued = here.tokens().issue(TENANT, jane, true);
    assertTrue(caller(here, issued).is(jane.id()));
    write(() -> house.storage.users().delete(TENANT, "jane"));
    house.clock.pass(Duration.ofSeconds(2));
    assertEquals("The access token was revoked", refusal(here, issued));
    assertFalse(renews(here, issued.refreshToken().orElseThrow()));
  }

  @Test
  void nobody_gets_tokens_who_was_deleted_after_the_password_was_checked() {
    write(() -> house.storage.users().delete(TENANT, "jane"));
    var failure = assertThrows(Failure.class, () -> here.tokens().issue(TENANT, jane, true));
    assertEquals(new Problem.WrongCredentials(), failure.problem());
  }

  @Test
  void nobody_gets_tokens_for_a_password_that_is_no_longer_theirs() {
    write(() -> house.storage.users().update(TENANT, "jane", jane.withPassword("hash", now())));
    var failure = assertThrows(Failure.class, () -> here.tokens().issue(TENANT, jane, true));
    assertEquals(new Problem.WrongCredentials(), failure.problem());
  }

  @Test
  void a_refresh_token_gives_new_tokens_and_the_old_access_token_stays() {
    var first = here.tokens().issue(TENANT, jane, true);
    house.clock.pass(Duration.ofHours(23));
    var second =
        there
            .tokens()
            .refresh(Optional.empty(), Tokens.OWN_CLIENT, first.refreshToken().orElseThrow());
    assertTrue(caller(here, first).is(jane.id()));
    house.clock.pass(Duration.ofHours(2));
    assertEquals("The access token has expired", refusal(here, first));
    assertTrue(caller(here, second).is(jane.id()));
    assertFalse(first.refreshToken().equals(second.refreshToken()));
  }

  @Test
  void who_asks_for_more_than_was_given_is_refused_and_spends_nothing() {
    String token = here.tokens().issue(TENANT, jane, true).refreshToken().orElseThrow();
    var failure =
        assertThrows(
            Failure.class,
            () ->
                here.tokens().refresh(Optional.empty(), Tokens.OWN_CLIENT, token, Scope.ofShop()));
    var forbidden = assertInstanceOf(Problem.Forbidden.class, failure.problem());
    assertEquals(Set.of(Scope.WRITE_PETS), forbidden.missing());
    var renewed =
        here.tokens().refresh(Optional.empty(), Tokens.OWN_CLIENT, token, Set.of(Scope.READ_PETS));
    assertEquals(Set.of(Scope.READ_PETS), renewed.scopes());
    assertEquals(Set.of(Scope.READ_PETS), caller(here, renewed).scopes());
    String next = renewed.refreshToken().orElseThrow();
    var whole = here.tokens().refresh(Optional.empty(), Tokens.OWN_CLIENT, next);
    assertEquals(Role.CUSTOMER.scopes(), whole.scopes(), "the refresh token kept what it had");
  }

  @Test
  void a_refresh_token_of_another_client_is_refused_and_not_spent() {
    String token = here.tokens().issue(TENANT, jane, true).refreshToken().orElseThrow();
    assertThrows(Failure.class, () -> here.tokens().refresh(Optional.empty(), "another", token));
    here.tokens().refresh(Optional.empty(), Tokens.OWN_CLIENT, token);
  }

  @Test
  void a_refresh_token_that_is_used_again_ends_its_whole_family() {
    var first = here.tokens().issue(TENANT, jane, true);
    var second =
        here.tokens()
            .refresh(Optional.of(TENANT), Tokens.OWN_CLIENT, first.refreshToken().orElseThrow());
    var third =
        here.tokens()
            .refresh(Optional.of(TENANT), Tokens.OWN_CLIENT, second.refreshToken().orElseThrow());
    assertTrue(caller(here, third).is(jane.id()));
    var other = here.tokens().issue(TENANT, jane, true);
    assertFalse(renews(here, first.refreshToken().orElseThrow()));
    for (var issued : List.of(first, second, third)) {
      assertEquals("The access token was revoked", refusal(here, issued));
      assertFalse(renews(here, issued.refreshToken().orElseThrow()));
    }
    assertTrue(caller(here, other).is(jane.id()), "another sign-in goes on");
  }

  @Test
  void of_clients_who_race_with_one_refresh_token_at_most_one_gets_another_and_it_is_dead()
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        String contested = here.tokens().issue(TENANT, jane, true).refreshToken().orElseThrow();
        var racers = new ArrayList<Future<Optional<Tokens.Issued>>>();
        for (int i = 0; i < 4; i++) {
          Auth server = i % 2 == 0 ? here : there;
          racers.add(threads.submit(() -> renewed(server, contested)));
        }
        var winners = new ArrayList<Tokens.Issued>();
        for (Future<Optional<Tokens.Issued>> racer : racers) {
          racer.get().ifPresent(winners::add);
        }
        assertEquals(1, winners.size());
        house.clock.pass(Duration.ofSeconds(2));
        assertEquals("The access token was revoked", refusal(here, winners.getFirst()));
        assertFalse(renews(here, winners.getFirst().refreshToken().orElseThrow()));
      }
    }
  }

  @Test
  void a_refresh_token_expires_after_thirty_days_without_use() {
    String used = here.tokens().issue(TENANT, jane, true).refreshToken().orElseThrow();
    String unused = here.tokens().issue(TENANT, jane, true).refreshToken().orElseThrow();
    house.clock.pass(Tokens.REFRESH.minusSeconds(1));
    String next = renewed(here, used).orElseThrow().refreshToken().orElseThrow();
    house.clock.pass(Duration.ofSeconds(1));
    assertFalse(renews(here, unused));
    house.clock.pass(Tokens.REFRESH.minusSeconds(2));
    assertTrue(renews(here, next));
  }

  @Test
  void a_refresh_token_is_refused_when_the_request_names_another_tenant() {
    String token = here.tokens().issue(TENANT, jane, true).refreshToken().orElseThrow();
    var other = Optional.of(new Tenant(UUID.randomUUID()));
    assertThrows(Failure.class, () -> here.tokens().refresh(other, Tokens.OWN_CLIENT, token));
    assertTrue(renews(here, token), "and is not spent by it");
  }

  @Test
  void what_is_no_refresh_token_is_refused() {
    String token = here.tokens().issue(TENANT, jane, true).refreshToken().orElseThrow();
    String flipped = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
    for (String text :
        List.of(
            "",
            "prt_",
            "x",
            flipped,
            token + "A",
            token.substring(1),
            "prt_" + "0".repeat(90),
            "prt_" + "z".repeat(75),
            "\u0000".repeat(60),
            "9".repeat(100_000))) {
      assertFalse(renews(here, text), text);
    }
    assertTrue(renews(here, token));
  }

  @Test
  void the_store_does_not_have_the_tokens_themselves() {
    var issued = here.tokens().issue(TENANT, jane, true);
    String secret = issued.refreshToken().orElseThrow().substring(36);
    assertTrue(house.storage.grants().find(TENANT, Secrets.digest(secret)).isPresent());
    assertFalse(issued.toString().contains(secret));
    assertFalse(issued.toString().contains(issued.accessToken()));
  }

  private static Credential token(Tokens.Issued issued) {
    return new Credential.AccessToken(issued.accessToken());
  }

  private static Caller caller(Auth server, Tokens.Issued issued) {
    return server.authentication().caller(TENANT, token(issued));
  }

  private static String refusal(Auth server, Tokens.Issued issued) {
    return detail(() -> caller(server, issued));
  }

  private static String detail(Callable<?> work) {
    var failure = assertThrows(Failure.class, work::call);
    return assertInstanceOf(Problem.Unauthenticated.class, failure.problem()).detail();
  }

  private static boolean renews(Auth server, String token) {
    return renewed(server, token).isPresent();
  }

  private static Optional<Tokens.Issued> renewed(Auth server, String token) {
    try {
      return Optional.of(server.tokens().refresh(Optional.empty(), Tokens.OWN_CLIENT, token));
    } catch (Failure e) {
      assertInstanceOf(Problem.Unauthenticated.class, e.problem());
      return Optional.empty();
    }
  }

  private void write(Runnable work) {
    house.storage.inTransaction(() -> {
      work.run();
      return true;
    });
  }

  private java.time.Instant now() {
    return house.clock.instant();
  }
}
