package petstore.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.api.modern.ModernApi;
import petstore.core.Seeding.Seed;
import petstore.core.auth.TokenCodec;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.IdTokenCodec;
import petstore.core.orders.Order;
import petstore.core.pets.Pet;
import petstore.core.users.User;
import petstore.storage.StorageUnavailable;
import petstore.support.PlainHasher;
import petstore.support.TestStorage;

/// What a shop has that was seeded with the demo, over whatever store.
abstract class DemoSeedContract {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final List<Tenant> FURNISHED = List.of(Tenant.TEMPLATE, Tenant.DEFAULT);

  private Storage storage;
  private Core core;

  /// Opens the store.
  abstract Storage open() throws StorageUnavailable;

  @BeforeEach
  void seed() throws StorageUnavailable {
    storage = open();
    core = core();
    core.seeding().resetAll(Seed.DEMO);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void the_demo_is_beside_the_published_records() {
    for (Tenant tenant : FURNISHED) {
      assertEquals(200, pets(tenant, 11, 1_000).size());
      assertEquals(60, orders(tenant, 11, 200).size());
      assertEquals(45 + 11 + 2, storage.users().list(tenant, "", 1_000).size());
      assertEquals(SeedData.pets(), pets(tenant, 1, 10).stream().map(Pet::profile).toList());
      assertEquals(
          SeedData.ordersOfV2().stream().map(SeedData.SeedOrder::pet).toList(),
          orders(tenant, 1, 10).stream().map(order -> order.details().petId()).toList());
      for (var published : SeedData.users()) {
        User user = storage.users().find(tenant, published.username()).orElseThrow();
        assertEquals(published.withPassword(null), user.account().withPassword(null));
      }
    }
  }

  @Test
  void nothing_happens_by_a_seed() {
    core.events().number(1_000);
    assertEquals(0, core.events().last());
  }

  @Test
  void shops_that_the_classic_editions_have_for_themselves_stay_small() {
    for (Tenant tenant : List.of(Tenant.CLASSIC_V2, Tenant.CLASSIC_V3)) {
      assertEquals(10, pets(tenant, 1, 1_000).size());
      assertEquals(13, storage.users().list(tenant, "", 1_000).size());
    }
    assertEquals(10, orders(Tenant.CLASSIC_V2, 1, 200).size());
    assertEquals(3, orders(Tenant.CLASSIC_V3, 1, 200).size());
  }

  @Test
  void the_small_seed_has_nothing_of_the_demo() {
    core.seeding().resetAll(Seed.SMALL);
    for (Tenant tenant : FURNISHED) {
      assertEquals(10, pets(tenant, 1, 1_000).size());
      assertEquals(10, orders(tenant, 1, 200).size());
      assertEquals(13, storage.users().list(tenant, "", 1_000).size());
      User customer = storage.users().find(tenant, "customer").orElseThrow();
      assertEquals(NOW, customer.createdAt());
    }
  }

  @Test
  void new_tenants_begin_with_the_demo() {
    var tenant = new Tenant(UUID.randomUUID());
    core.tenants().write(tenant, () -> true);
    assertEquals(pets(Tenant.TEMPLATE, 1, 1_000), pets(tenant, 1, 1_000));
    assertEquals(orders(Tenant.TEMPLATE, 1, 200), orders(tenant, 1, 200));
  }

  @Test
  void a_reset_brings_it_back() {
    storage.inTransaction(() -> storage.pets().delete(Tenant.DEFAULT, 50));
    storage.inTransaction(() -> storage.orders().delete(Tenant.DEFAULT, 30));
    assertTrue(core.seeding().reset(Tenant.DEFAULT, Seed.DEMO).wasThere());
    assertEquals(210, pets(Tenant.DEFAULT, 1, 1_000).size());
    assertEquals(70, orders(Tenant.DEFAULT, 1, 200).size());
  }

  @Test
  void numbers_go_on_behind_the_demo() {
    Tenant tenant = Tenant.DEFAULT;
    assertEquals(
        List.of(211L, 71L, 57L),
        storage.inTransaction(() ->
            List.of(
                storage.pets().next(tenant, Numbering.UNSAFE),
                storage.orders().next(tenant, Numbering.UNSAFE),
                storage.users().next(tenant, Numbering.UNSAFE))));
  }

  @Test
  void the_customer_has_orders_and_was_there_before_them() {
    for (Tenant tenant : FURNISHED) {
      User customer = storage.users().find(tenant, "customer").orElseThrow();
      List<Order> own =
          orders(tenant, 11, 200).stream()
              .filter(order -> buyer(order).equals(customer.id()))
              .toList();
      assertEquals(5, own.size());
      assertTrue(own.stream().allMatch(order -> order.createdAt().isAfter(customer.createdAt())));
    }
  }

  @Test
  void a_pet_that_is_kept_is_kept_by_an_order_that_is_there() {
    for (Pet pet : pets(Tenant.DEFAULT, 11, 1_000)) {
      UUID order = pet.reservedBy();
      if (order != null) {
        assertTrue(storage.orders().find(Tenant.DEFAULT, order).orElseThrow().status().isOpen());
      }
    }
  }

  @Test
  void nobody_of_the_demo_has_a_password() {
    for (User user : storage.users().list(Tenant.DEFAULT, "", 1_000)) {
      if (user.number() > 11) {
        assertNull(user.passwordHash());
        assertNull(user.account().password());
      }
    }
  }

  private List<Pet> pets(Tenant tenant, long first, long last) {
    Collection<Long> numbers = LongStream.rangeClosed(first, last).boxed().toList();
    return storage.pets().withNumbers(tenant, numbers).stream()
        .sorted(Comparator.comparing(Pet::number))
        .toList();
  }

  private List<Order> orders(Tenant tenant, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> storage.orders().find(tenant, number))
        .flatMap(Optional::stream)
        .toList();
  }

  private static UUID buyer(Order order) {
    return Objects.requireNonNull(order.purchase()).buyer();
  }

  private Core core() {
    var random = new SecureRandom();
    var hasher = new PlainHasher();
    return Core.over(
        storage,
        new Core.Surroundings(
            _ -> {
              throw new UnsupportedOperationException("no pictures here");
            },
            hasher,
            TestStorage.unused(TokenCodec.class),
            TestStorage.unused(IdTokenCodec.class),
            true,
            InstantSource.fixed(NOW),
            random,
            "https://petstore.example",
            1_000_000,
            new SeedPeople(hasher, random, Optional.empty(), Optional.empty(), Optional.empty()),
            TestStorage.gateway(),
            TestStorage.webhooks(),
            ModernApi.events("https://shop.example")));
  }
}
