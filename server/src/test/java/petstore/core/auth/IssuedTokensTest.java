package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.auth.Tokens.OWN_CLIENT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// What a client can ask about its tokens, and how it ends them.
final class IssuedTokensTest {
  private static final Tenant TENANT = Tenant.DEFAULT;

  private final House house = new House();
  private final Auth here = house.server();
  private final Auth there = house.server();
  private final User jane = house.user(TENANT, "jane", Role.CUSTOMER);
  private final Tokens.Issued issued = here.tokens().issue(TENANT, jane, true);
  private final String refreshToken = issued.refreshToken().orElseThrow();

  @AfterEach
  void close() {
    house.close();
  }

  private Optional<IssuedTokens.Inspection> inspect(String token) {
    return there.issuedTokens().inspect(TENANT, OWN_CLIENT, token);
  }

  @Test
  void an_access_token_says_what_it_is_worth() {
    house.clock.pass(Duration.ofMinutes(1));
    var found = inspect(issued.accessToken()).orElseThrow();
    AccessToken token = found.accessToken().orElseThrow();
    assertEquals(jane.id().toString(), token.subject());
    assertEquals(TENANT, token.tenant());
    assertEquals(Role.CUSTOMER.scopes(), found.scopes());
    assertEquals(OWN_CLIENT, found.client());
    assertEquals(Optional.of(jane.id()), found.user().map(User::id));
    assertEquals(jane.id().toString(), found.subject());
    assertEquals(issued.grant().createdAt(), found.issuedAt());
    assertEquals(issued.expiresAt(), found.expiresAt());
    assertEquals(issued.grant().id(), found.grant());
  }

  @Test
  void a_refresh_token_says_what_it_is_worth() {
    var found = inspect(refreshToken).orElseThrow();
    assertEquals(Optional.empty(), found.accessToken());
    assertEquals(Role.CUSTOMER.scopes(), found.scopes());
    assertEquals(issued.grant().createdAt(), found.issuedAt());
    assertEquals(issued.grant().createdAt().plus(Tokens.REFRESH), found.expiresAt());
    assertEquals(issued.grant().id(), found.grant());
  }

  @Test
  void a_token_of_a_client_for_itself_has_no_user() {
    var giving =
        new Tokens.Giving(
            UUID.randomUUID(),
            Optional.empty(),
            "service",
            Set.of(Scope.WRITE_PETS),
            Optional.empty(),
            false);
    var draft = here.tokens().draft(TENANT, giving);
    var own = house.storage.inTransaction(() -> here.tokens().keep(TENANT, draft));
    var found = here.issuedTokens().inspect(TENANT, "service", own.accessToken()).orElseThrow();
    assertEquals(Optional.empty(), found.user());
    assertEquals("service", found.subject());
    assertEquals(Set.of(Scope.WRITE_PETS), found.scopes());
  }

  @Test
  void what_the_user_may_not_do_any_more_is_not_said() {
    User boss = house.user(TENANT, "boss", Role.STAFF);
    var staff = here.tokens().issue(TENANT, boss, true);
    User demoted = boss.withRole(Role.CUSTOMER, house.clock.instant());
    write(() -> house.storage.users().update(TENANT, "boss", demoted));
    for (String token : List.of(staff.accessToken(), staff.refreshToken().orElseThrow())) {
      assertEquals(Role.CUSTOMER.scopes(), inspect(token).orElseThrow().scopes());
    }
  }

  @Test
  void a_token_that_has_expired_says_nothing() {
    house.clock.pass(Tokens.ACCESS.minusSeconds(1));
    assertTrue(inspect(issued.accessToken()).isPresent());
    house.clock.pass(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), inspect(issued.accessToken()));
    assertTrue(inspect(refreshToken).isPresent());
    house.clock.pass(Tokens.REFRESH);
    assertEquals(Optional.empty(), inspect(refreshToken));
  }

  @Test
  void a_refresh_token_that_was_used_says_nothing() {
    String next =
        here.tokens()
            .refresh(Optional.empty(), OWN_CLIENT, refreshToken)
            .refreshToken()
            .orElseThrow();
    assertEquals(Optional.empty(), inspect(refreshToken));
    assertTrue(inspect(next).isPresent());
  }

  @Test
  void the_tokens_of_a_deleted_user_say_nothing() {
    write(() -> house.storage.users().delete(TENANT, "jane"));
    assertSilent();
  }

  @Test
  void another_client_and_another_shop_are_told_nothing() {
    var other = new Tenant(UUID.randomUUID());
    for (String token : List.of(issued.accessToken(), refreshToken)) {
      assertEquals(Optional.empty(), here.issuedTokens().inspect(TENANT, "mallory", token));
      assertEquals(Optional.empty(), here.issuedTokens().inspect(other, OWN_CLIENT, token));
    }
  }

  @Test
  void what_is_no_token_says_nothing_and_ends_nothing() {
    for (String text : List.of("", "x", "a.b.c", "prt_", refreshToken + "A", "\0", "\uD800")) {
      assertEquals(Optional.empty(), inspect(text));
      here.issuedTokens().revoke(TENANT, OWN_CLIENT, text);
    }
    assertTrue(inspect(refreshToken).isPresent());
  }

  @Test
  void either_token_ends_both() {
    for (boolean byRefresh : new boolean[] {true, false}) {
      var mine = here.tokens().issue(TENANT, jane, true);
      String refresh = mine.refreshToken().orElseThrow();
      var credential = new Credential.AccessToken(mine.accessToken());
      assertTrue(here.authentication().caller(TENANT, credential).is(jane.id()));
      here.issuedTokens().revoke(TENANT, OWN_CLIENT, byRefresh ? refresh : mine.accessToken());
      assertThrows(
          Failure.class, () -> here.authentication().caller(TENANT, credential), "at once");
      assertEquals(Optional.empty(), inspect(mine.accessToken()));
      assertEquals(Optional.empty(), inspect(refresh));
      assertThrows(
          Failure.class, () -> here.tokens().refresh(Optional.empty(), OWN_CLIENT, refresh));
    }
    assertTrue(inspect(refreshToken).isPresent(), "another sign-in goes on");
  }

  @Test
  void another_client_or_another_shop_ends_nothing() {
    var other = new Tenant(UUID.randomUUID());
    for (String token : List.of(issued.accessToken(), refreshToken)) {
      here.issuedTokens().revoke(TENANT, "mallory", token);
      here.issuedTokens().revoke(other, OWN_CLIENT, token);
    }
    assertTrue(inspect(issued.accessToken()).isPresent());
    assertTrue(inspect(refreshToken).isPresent());
  }

  private void assertSilent() {
    assertEquals(Optional.empty(), inspect(issued.accessToken()));
    assertEquals(Optional.empty(), inspect(refreshToken));
  }

  private void write(Runnable work) {
    house.storage.inTransaction(() -> {
      work.run();
      return true;
    });
  }
}
