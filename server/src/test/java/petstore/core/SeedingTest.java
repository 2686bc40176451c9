package petstore.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.api.modern.ModernApi;
import petstore.core.Seeding.Seed;
import petstore.core.auth.ApiKey;
import petstore.core.auth.PasswordHasher;
import petstore.core.auth.Secrets;
import petstore.core.auth.TokenCodec;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.Clients;
import petstore.core.oauth.IdTokenCodec;
import petstore.core.users.Birth;
import petstore.core.users.User;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;
import petstore.support.PlainHasher;
import petstore.support.TestStorage;

class SeedingTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final List<Tenant> OWN =
      List.of(Tenant.TEMPLATE, Tenant.DEFAULT, Tenant.CLASSIC_V2, Tenant.CLASSIC_V3);
  private static final Tenant CLIENT = new Tenant(new UUID(7, 7));

  private final PlainHasher hasher = new PlainHasher();
  private Storage storage = new TestStorage();

  @BeforeEach
  void open() throws StorageUnavailable {
    storage = Storages.open(new StorageConfig.Memory(), Shop.SEALER, StorageObserver.NONE);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void every_shop_has_a_customer_and_a_member_of_staff() {
    server().seeding().open(Seed.SMALL);
    for (Tenant tenant : OWN) {
      User customer = user(tenant, "customer");
      assertEquals(Role.CUSTOMER, customer.role());
      assertEquals("customer@petstore.example", customer.account().email());
      User staff = user(tenant, "staff");
      assertEquals(Role.STAFF, staff.role());
      assertEquals("staff@petstore.example", staff.account().email());
      for (User person : List.of(customer, staff)) {
        assertEquals(Birth.ACCOUNT, person.birth());
        assertEquals(0, person.number());
        assertTrue(person.settings().emailVerified());
        assertEquals("en", person.settings().locale());
        assertNull(person.account().password());
      }
    }
  }

  @Test
  void every_shop_has_the_published_api_key_and_passes_it_on() {
    Core core = server();
    core.seeding().open(Seed.SMALL);
    core.tenants().write(CLIENT, () -> true);
    for (Tenant tenant : List.of(Tenant.DEFAULT, Tenant.CLASSIC_V2, Tenant.CLASSIC_V3, CLIENT)) {
      ApiKey key = storage.apiKeys().find(tenant, Secrets.digest("special-key")).orElseThrow();
      assertEquals("special-key", key.name());
      assertEquals(Set.of(Scope.READ_PETS, Scope.WRITE_PETS), key.scopes());
      assertEquals(Optional.empty(), key.expiresAt());
      assertEquals(Role.STAFF, user(tenant, "staff").role());
    }
  }

  @Test
  void the_published_numbering_goes_on_behind_the_published_users() {
    server().seeding().open(Seed.SMALL);
    assertEquals(
        12, storage.inTransaction(() -> storage.users().next(Tenant.DEFAULT, Numbering.UNSAFE)));
  }

  @Test
  void a_password_is_hashed_once_for_all_shops() {
    server().seeding().open(Seed.SMALL);
    assertEquals(2, hasher.made());
    assertEquals(1, OWN.stream().map(tenant -> hash(tenant, "staff")).distinct().count());
  }

  @Test
  void passwords_that_were_made_are_told_once_and_open() {
    List<NewPassword> told = server().seeding().open(Seed.SMALL);
    assertEquals(
        List.of("customer", "staff", "demo-service"),
        told.stream().map(NewPassword::username).toList());
    for (NewPassword made : told.subList(0, 2)) {
      assertTrue(made.password().matches("([0-9a-z]{4}-){3}[0-9a-z]{4}"), made.password());
      assertTrue(hasher.matches(made.password(), hash(Tenant.DEFAULT, made.username())));
      assertFalse(made.toString().contains(made.password()));
    }
    assertNotEquals(told.getFirst().password(), told.get(1).password());
    assertEquals(List.of(), server().seeding().open(Seed.SMALL));
    assertEquals(2, hasher.made());
  }

  @Test
  void passwords_that_were_given_are_not_told() {
    List<NewPassword> told = server(null, "given to staff").seeding().open(Seed.SMALL);
    assertEquals(Set.of("customer", "demo-service"), names(told));
    assertTrue(hasher.matches("given to staff", hash(Tenant.CLASSIC_V3, "staff")));
  }

  @Test
  void a_start_that_was_cut_short_is_gone_on_with() {
    Core first = server();
    first.seeding().open(Seed.SMALL);
    List.of(Tenant.DEFAULT, Tenant.CLASSIC_V2, Tenant.CLASSIC_V3).forEach(first.tenants()::reset);
    assertEquals(List.of(), server().seeding().open(Seed.SMALL));
    assertEquals(1, OWN.stream().map(tenant -> hash(tenant, "staff")).distinct().count());
  }

  @Test
  void an_empty_seed_has_nobody() {
    assertEquals(List.of(), server("a", "b").seeding().open(Seed.NONE));
    assertEquals(List.of(), storage.clients().all(Tenant.DEFAULT));
    assertEquals(List.of(), storage.users().list(Tenant.DEFAULT, "", 10));
    assertEquals(List.of(), storage.apiKeys().all(Tenant.DEFAULT));
    assertEquals(0, hasher.made());
  }

  @Test
  void people_keep_their_passwords_when_a_shop_is_reset() {
    server().seeding().open(Seed.SMALL);
    change(user -> user.withPassword("changed", NOW));
    String kept = hash(Tenant.DEFAULT, "customer");
    assertEquals(
        new Seeding.Reset(true, List.of()), server().seeding().reset(Tenant.DEFAULT, Seed.SMALL));
    assertEquals("changed", hash(Tenant.DEFAULT, "staff"));
    assertEquals(kept, hash(Tenant.DEFAULT, "customer"));
    assertEquals(2, hasher.made());
  }

  @Test
  void a_password_that_is_given_to_a_reset_counts() {
    server().seeding().open(Seed.SMALL);
    Core core = server(null, "given to staff");
    assertEquals(List.of(), core.seeding().resetAll(Seed.SMALL));
    for (Tenant tenant : OWN) {
      assertTrue(hasher.matches("given to staff", hash(tenant, "staff")));
    }
    assertEquals(hash(Tenant.TEMPLATE, "customer"), hash(Tenant.DEFAULT, "customer"));
  }

  @Test
  void who_was_deleted_comes_back_from_the_template_with_a_reset() {
    server().seeding().open(Seed.SMALL);
    storage.inTransaction(() -> storage.users().delete(Tenant.DEFAULT, "staff"));
    assertEquals(List.of(), server().seeding().resetAll(Seed.SMALL));
    assertEquals(hash(Tenant.TEMPLATE, "staff"), hash(Tenant.DEFAULT, "staff"));
  }

  @Test
  void a_reset_tells_the_passwords_of_people_who_were_not_there() {
    server().seeding().open(Seed.NONE);
    List<NewPassword> told = server().seeding().resetAll(Seed.SMALL);
    assertEquals(Set.of("customer", "staff", "demo-service"), names(told));
    assertEquals(3, told.size());
    assertEquals(1, OWN.stream().map(tenant -> hash(tenant, "staff")).distinct().count());
  }

  @Test
  void who_only_has_the_name_does_not_become_staff_by_a_reset() {
    server().seeding().open(Seed.SMALL);
    change(user -> user.withPassword("of a stranger", NOW).withRole(Role.CUSTOMER, NOW));
    server().seeding().reset(Tenant.DEFAULT, Seed.SMALL);
    assertEquals(Role.STAFF, user(Tenant.DEFAULT, "staff").role());
    assertEquals(hash(Tenant.TEMPLATE, "staff"), hash(Tenant.DEFAULT, "staff"));
  }

  @Test
  void what_could_not_be_hashed_is_tried_again() {
    var tries = new AtomicInteger();
    PasswordHasher failing =
        hashing(password -> {
          if (tries.incrementAndGet() <= 2) {
            throw new IllegalStateException("too many wait");
          }
          return password;
        });
    Seeding seeding = server(failing, null, null, null).seeding();
    assertThrows(IllegalStateException.class, () -> seeding.open(Seed.SMALL));
    assertThrows(IllegalStateException.class, () -> seeding.open(Seed.SMALL));
    assertEquals(Set.of("customer", "staff", "demo-service"), names(seeding.open(Seed.SMALL)));
  }

  @Test
  void every_shop_has_the_clients_that_people_know_and_passes_them_on() {
    Core core = server();
    core.seeding().open(Seed.SMALL);
    core.tenants().write(CLIENT, () -> true);
    for (Tenant tenant : List.of(Tenant.DEFAULT, Tenant.CLASSIC_V2, Tenant.CLASSIC_V3, CLIENT)) {
      assertEquals(
          List.of("demo-service", "petstore-cli", "petstore-connector", "swagger-ui"),
          storage.clients().all(tenant).stream().map(Client::id).toList());
      for (String id : List.of("petstore-cli", "petstore-connector", "swagger-ui")) {
        assertTrue(storage.clients().find(tenant, id).orElseThrow().isPublic(), id);
      }
    }
  }

  @Test
  void the_clients_of_the_seed_keep_the_rules_of_all_clients() {
    server().seeding().open(Seed.SMALL);
    for (Client client : storage.clients().all(Tenant.DEFAULT)) {
      var registration =
          new Clients.Registration(
              client.id(),
              client.name(),
              !client.isPublic(),
              client.grants(),
              client.redirectUris(),
              client.scopes());
      assertEquals(List.of(), Clients.faults(registration), client.id());
    }
  }

  @Test
  void the_secret_that_is_told_lets_the_service_in_to_every_shop() {
    Core core = server();
    NewPassword made = core.seeding().open(Seed.SMALL).getLast();
    assertEquals(NewPassword.Owner.CLIENT, made.owner());
    assertTrue(made.password().matches("cs_[A-Za-z0-9_-]{43}"), made.password());
    assertFalse(made.toString().contains(made.password()));
    for (Tenant tenant : OWN) {
      assertTrue(letsIn(core, tenant, made.password()));
    }
    assertEquals(List.of(), server().seeding().resetAll(Seed.SMALL));
    assertTrue(letsIn(core, Tenant.DEFAULT, made.password()), "it is kept over a reset");
  }

  @Test
  void a_secret_that_is_given_counts_and_is_not_told() {
    server().seeding().open(Seed.SMALL);
    Core core = server(hasher, null, null, "given to the service");
    assertEquals(List.of(), core.seeding().resetAll(Seed.SMALL));
    for (Tenant tenant : OWN) {
      assertTrue(letsIn(core, tenant, "given to the service"));
    }
  }

  @Test
  void a_service_that_was_removed_comes_back_from_the_template_with_a_reset() {
    Core core = server();
    String secret = core.seeding().open(Seed.SMALL).getLast().password();
    assertTrue(core.oauth().clients().remove(Tenant.DEFAULT, "demo-service"));
    assertFalse(letsIn(core, Tenant.DEFAULT, secret));
    assertEquals(
        new Seeding.Reset(true, List.of()), server().seeding().reset(Tenant.DEFAULT, Seed.SMALL));
    assertTrue(letsIn(core, Tenant.DEFAULT, secret));
  }

  private static boolean letsIn(Core core, Tenant tenant, String secret) {
    return core.oauth()
        .clients()
        .authenticate(tenant, "demo-service", secret, "192.0.2.1")
        .isPresent();
  }

  private Core server() {
    return server(null, null);
  }

  private Core server(@Nullable String customer, @Nullable String staff) {
    return server(hasher, customer, staff, null);
  }

  private Core server(
      PasswordHasher passwords,
      @Nullable String customer,
      @Nullable String staff,
      @Nullable String demoSecret) {
    var random = new SecureRandom();
    var people =
        new SeedPeople(
            passwords,
            random,
            Optional.ofNullable(customer),
            Optional.ofNullable(staff),
            Optional.ofNullable(demoSecret));
    return Core.over(
        storage,
        new Core.Surroundings(
            _ -> {
              throw new UnsupportedOperationException("no pictures here");
            },
            passwords,
            TestStorage.unused(TokenCodec.class),
            TestStorage.unused(IdTokenCodec.class),
            true,
            InstantSource.fixed(NOW),
            random,
            "https://petstore.example",
            10,
            people,
            TestStorage.gateway(),
            TestStorage.webhooks(),
            ModernApi.events("https://shop.example")));
  }

  private void change(UnaryOperator<User> change) {
    User staff = user(Tenant.DEFAULT, "staff");
    storage.inTransaction(() -> {
      storage.users().update(Tenant.DEFAULT, "staff", change.apply(staff));
      return true;
    });
  }

  private User user(Tenant tenant, String name) {
    return storage.users().find(tenant, name).orElseThrow();
  }

  private String hash(Tenant tenant, String name) {
    return Objects.requireNonNull(user(tenant, name).passwordHash());
  }

  private static Set<String> names(List<NewPassword> passwords) {
    return passwords.stream().map(NewPassword::username).collect(Collectors.toSet());
  }

  private static PasswordHasher hashing(UnaryOperator<String> hash) {
    return new PasswordHasher() {
      @Override
      public String hash(String password) {
        return hash.apply(password);
      }

      @Override
      public boolean matches(String password, String known) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void pretend(String password) {
        throw new UnsupportedOperationException();
      }

      @Override
      public boolean isCurrent(String known) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
