package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Signing keys, and API keys.
class KeysTest {
  private static final Tenant TENANT = Tenant.DEFAULT;

  private final House house = new House();
  private final Auth here = house.server();
  private final Auth there = house.server();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void all_servers_sign_with_one_key() {
    assertEquals(here.signingKeys().current(), there.signingKeys().current());
    assertEquals(1, house.storage.signingKeys().all().size());
  }

  @Test
  void a_server_whose_clock_is_behind_signs_with_the_key_that_is_there() {
    SigningKey key = here.signingKeys().current();
    house.clock.pass(Duration.ofMinutes(-1));
    assertEquals(key, there.signingKeys().current());
    assertEquals(key, here.signingKeys().current());
    assertEquals(1, house.storage.signingKeys().all().size());
  }

  @Test
  void a_new_key_is_known_everywhere_before_it_signs() {
    String old = here.signingKeys().current().id();
    there.signingKeys().current();
    String next = here.signingKeys().rotate().id();
    assertNotEquals(old, next);
    assertEquals(old, here.signingKeys().current().id());
    house.clock.pass(SigningKeys.ANNOUNCED.minusSeconds(1));
    assertEquals(old, there.signingKeys().current().id());
    assertEquals(List.of(next, old), ids(there));
    house.clock.pass(Duration.ofSeconds(1));
    assertEquals(next, here.signingKeys().current().id());
    assertEquals(next, there.signingKeys().current().id());
  }

  @Test
  void a_token_outlives_the_rotation_of_its_key() {
    User jane = house.user(TENANT, "jane", Role.CUSTOMER);
    String token = here.tokens().issue(TENANT, jane, false).accessToken();
    here.signingKeys().rotate();
    house.clock.pass(Duration.ofHours(23));
    here.signingKeys().rotate();
    for (Auth server : List.of(here, there)) {
      var caller = server.authentication().caller(TENANT, new Credential.AccessToken(token));
      assertTrue(caller.is(jane.id()));
    }
  }

  @Test
  void a_key_is_forgotten_when_its_last_token_has_expired() {
    String first = here.signingKeys().current().id();
    String second = here.signingKeys().rotate().id();
    house.clock.pass(Duration.ofHours(26));
    String third = here.signingKeys().rotate().id();
    assertEquals(List.of(third, second), ids(here));
    assertFalse(here.signingKeys().published().contains(first));
  }

  @Test
  void what_is_published_has_no_private_part() {
    here.signingKeys().rotate();
    String published = here.signingKeys().published();
    assertTrue(published.contains(ids(here).getFirst()));
    assertFalse(published.contains("\"d\""), published);
  }

  @Test
  void an_api_key_opens_its_own_shop_until_it_is_revoked() {
    var created = here.apiKeys().create(TENANT, "robot", Set.of(Scope.READ_PETS), Optional.empty());
    var caller = assertInstanceOf(Caller.Program.class, caller(there, TENANT, created.secret()));
    assertEquals(Set.of(Scope.READ_PETS), caller.scopes());
    assertEquals(created.key().id().toString(), caller.id());
    refused(new Tenant(UUID.randomUUID()), created.secret());
    refused(TENANT, created.secret() + "x");
    refused(TENANT, created.key().id().toString());
    assertFalse(here.apiKeys().revoke(TENANT, UUID.randomUUID()));
    assertTrue(here.apiKeys().revoke(TENANT, created.key().id()));
    refused(TENANT, created.secret());
  }

  @Test
  void an_api_key_expires_when_it_should() {
    var end = house.clock.instant().plus(Duration.ofDays(1));
    var created = here.apiKeys().create(TENANT, "robot", Set.of(), Optional.of(end));
    house.clock.pass(Duration.ofDays(1).minusNanos(1));
    assertEquals(Set.of(), caller(here, TENANT, created.secret()).scopes());
    house.clock.pass(Duration.ofNanos(1));
    refused(TENANT, created.secret());
    assertEquals(List.of(created.key()), here.apiKeys().all(TENANT));
  }

  @Test
  void a_tenant_that_revokes_a_key_of_the_template_has_no_effect_on_others() {
    house.storage.inTransaction(() -> {
      house.storage.tenants().add(Tenant.TEMPLATE);
      return true;
    });
    var created =
        here.apiKeys()
            .create(Tenant.TEMPLATE, "special", Set.of(Scope.READ_PETS), Optional.empty());
    var one = new Tenant(UUID.randomUUID());
    var other = new Tenant(UUID.randomUUID());
    assertEquals(1, caller(here, one, created.secret()).scopes().size());
    assertTrue(here.apiKeys().revoke(one, created.key().id()));
    refused(one, created.secret());
    assertEquals(1, caller(here, other, created.secret()).scopes().size());
  }

  private static List<String> ids(Auth server) {
    return server.signingKeys().all().stream().map(SigningKey::id).toList();
  }

  private static Caller caller(Auth server, Tenant tenant, String secret) {
    return server.authentication().caller(tenant, new Credential.Key(secret));
  }

  private void refused(Tenant tenant, String secret) {
    var failure = assertThrows(Failure.class, () -> caller(here, tenant, secret));
    assertInstanceOf(Problem.Unauthenticated.class, failure.problem());
  }
}
