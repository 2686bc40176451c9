package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.auth.SigningAlgorithm.ES256;
import static petstore.core.auth.SigningAlgorithm.RS256;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
    assertEquals(here.signingKeys().current(ES256), there.signingKeys().current(ES256));
    assertEquals(1, house.storage.signingKeys().all().size());
  }

  @Test
  void a_server_whose_clock_is_behind_signs_with_the_key_that_is_there() {
    SigningKey key = here.signingKeys().current(ES256);
    house.clock.pass(Duration.ofMinutes(-1));
    assertEquals(key, there.signingKeys().current(ES256));
    assertEquals(key, here.signingKeys().current(ES256));
    assertEquals(1, house.storage.signingKeys().all().size());
  }

  @Test
  void a_new_key_is_known_everywhere_before_it_signs() {
    String old = here.signingKeys().current(ES256).id();
    there.signingKeys().current(ES256);
    String next = here.signingKeys().rotate().getFirst().id();
    assertNotEquals(old, next);
    assertEquals(old, here.signingKeys().current(ES256).id());
    house.clock.pass(SigningKeys.ANNOUNCED.minusSeconds(1));
    assertEquals(old, there.signingKeys().current(ES256).id());
    assertEquals(List.of(next, old), ids(there));
    house.clock.pass(Duration.ofSeconds(1));
    assertEquals(next, here.signingKeys().current(ES256).id());
    assertEquals(next, there.signingKeys().current(ES256).id());
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
    String first = here.signingKeys().current(ES256).id();
    String second = here.signingKeys().rotate().getFirst().id();
    house.clock.pass(Duration.ofHours(26));
    String third = here.signingKeys().rotate().getFirst().id();
    assertEquals(List.of(third, second), ids(here));
    assertFalse(here.signingKeys().published().contains(first));
  }

  @Test
  void what_is_published_has_no_private_part() {
    here.signingKeys().rotate();
    String published = here.signingKeys().published();
    assertTrue(published.contains(ids(here).getFirst()));
    for (String secret : List.of("d", "p", "q", "dp", "dq", "qi")) {
      assertFalse(published.contains("\"" + secret + "\""), published);
    }
  }

  @Test
  void the_key_of_id_tokens_is_made_when_it_is_first_needed() {
    here.signingKeys().current(ES256);
    assertEquals(List.of(), here.signingKeys().all(RS256));
    String published = there.signingKeys().published();
    SigningKey key = here.signingKeys().current(RS256);
    assertEquals(key, there.signingKeys().current(RS256));
    assertTrue(published.contains(key.id()));
    assertEquals(2, house.storage.signingKeys().all().size());
  }

  @Test
  void servers_that_need_the_first_key_at_once_agree_on_one() throws Exception {
    Set<SigningKey> made = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<SigningKey>> asking =
          IntStream.range(0, 8)
              .<Callable<SigningKey>>mapToObj(
                  i -> () -> (i % 2 == 0 ? here : there).signingKeys().current(RS256))
              .toList();
      for (var answer : threads.invokeAll(asking)) {
        made.add(answer.get());
      }
    }
    assertEquals(1, made.size());
    assertEquals(List.copyOf(made), house.storage.signingKeys().all());
  }

  @Test
  void each_algorithm_has_a_succession_of_its_own() {
    assertEquals(
        List.of(ES256), here.signingKeys().rotate().stream().map(SigningKey::algorithm).toList());
    String first = here.signingKeys().current(RS256).id();
    List<SigningKey> next = here.signingKeys().rotate();
    assertEquals(List.of(ES256, RS256), next.stream().map(SigningKey::algorithm).toList());
    String second = next.getLast().id();
    assertEquals(first, there.signingKeys().current(RS256).id());
    assertEquals(List.of(second, first), ids(there, RS256));
    house.clock.pass(SigningKeys.ANNOUNCED);
    assertEquals(second, there.signingKeys().current(RS256).id());
    house.clock.pass(Duration.ofHours(26));
    String third = here.signingKeys().rotate().getLast().id();
    assertEquals(List.of(third, second), ids(here, RS256));
    assertEquals(2, ids(here, ES256).size());
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
    return ids(server, ES256);
  }

  private static List<String> ids(Auth server, SigningAlgorithm algorithm) {
    return server.signingKeys().all(algorithm).stream().map(SigningKey::id).toList();
  }

  private static Caller caller(Auth server, Tenant tenant, String secret) {
    return server.authentication().caller(tenant, new Credential.Key(secret));
  }

  private void refused(Tenant tenant, String secret) {
    var failure = assertThrows(Failure.class, () -> caller(here, tenant, secret));
    assertInstanceOf(Problem.Unauthenticated.class, failure.problem());
  }
}
