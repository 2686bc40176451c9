package petstore.storage;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.pet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.tenants.Tenants;

/// What many callers at the same time may rely on.
abstract class ConcurrencyContract extends StoreTest {
  ConcurrencyContract(Stores stores) {
    super(stores);
  }

  @Test
  void numbers_made_by_16_threads_are_all_different() throws Exception {
    List<List<Long>> made =
        inParallel(16, () -> IntStream.range(0, 25).mapToObj(_ -> insertNext(storage)).toList());
    Set<Long> all = new HashSet<>();
    made.forEach(all::addAll);
    assertEquals(LongStream.rangeClosed(1, 400).boxed().collect(toSet()), all);
    assertEquals(Map.of("sold", 400L), storage.pets().countByStatus(tenant));
    assertEquals(400, storage.pets().withStatus(tenant, List.of("sold"), 10_000).size());
  }

  @Test
  void two_servers_never_make_the_same_number() throws Exception {
    try (Storage second = stores.open()) {
      var turn = new AtomicInteger();
      List<Long> made =
          inParallel(200, () -> insertNext(turn.getAndIncrement() % 2 == 0 ? storage : second));
      assertEquals(200, Set.copyOf(made).size());
    }
  }

  @Test
  void threads_that_put_the_same_number_leave_one_pet() throws Exception {
    inParallel(
        16,
        () -> {
          for (int i = 0; i < 10; i++) {
            putOnce(7);
          }
          return true;
        });
    Pet pet = storage.pets().find(tenant, 7).orElseThrow();
    assertEquals(160, pet.version(), "no change was lost");
    assertEquals(List.of(pet), storage.pets().withStatus(tenant, List.of("sold"), 10_000));
    assertEquals(Map.of("sold", 1L), storage.pets().countByStatus(tenant));
  }

  @Test
  void a_transaction_that_fails_does_not_touch_its_neighbours() throws Exception {
    var turn = new AtomicInteger();
    List<Boolean> kept =
        inParallel(
            200,
            () -> {
              int number = turn.incrementAndGet();
              try {
                return storage.inTransaction(() -> {
                  storage.pets().insert(tenant, pet(number, "sold", "a"));
                  if (number % 3 == 0) {
                    throw new Failure(new Problem.LocalOnly());
                  }
                  return true;
                });
              } catch (Failure e) {
                return false;
              }
            });
    assertEquals(200 - 66, kept.stream().filter(k -> k).count());
    assertEquals(Map.of("sold", 134L), storage.pets().countByStatus(tenant));
    assertEquals(134, numbersWithTags("a").size());
    assertTrue(numbersWithStatus("sold").stream().noneMatch(number -> number % 3 == 0));
  }

  @Test
  void the_first_writes_of_a_tenant_copy_the_template_once() throws Exception {
    template(pet(1, "sold", "a"));
    var tenants = new Tenants(storage.tenants(), storage, 1_000_000);
    inParallel(16, () -> tenants.write(tenant, () -> insertNext(storage)));
    assertEquals(
        LongStream.rangeClosed(1, 17).boxed().toList(),
        numbersWithStatus("sold").stream().sorted().toList());
    assertEquals(Map.of("sold", 17L), storage.pets().countByStatus(tenant));
  }

  @Test
  void no_more_tenants_than_allowed() throws Exception {
    template();
    long before = storage.tenants().count();
    var tenants = new Tenants(storage.tenants(), storage, (int) before + 5);
    List<Boolean> opened =
        inParallel(
            16,
            () -> {
              try {
                return tenants.write(new Tenant(UUID.randomUUID()), () -> true);
              } catch (Failure e) {
                assertInstanceOf(Problem.TooManyTenants.class, e.problem());
                return false;
              }
            });
    assertEquals(5, opened.stream().filter(o -> o).count());
  }

  @Test
  void a_list_is_right_while_its_pets_change() throws Exception {
    insert(LongStream.rangeClosed(1, 20).mapToObj(i -> pet(i, "sold")).toArray(Pet[]::new));
    var turn = new AtomicInteger();
    inParallel(
        8,
        () -> {
          boolean writer = turn.getAndIncrement() % 2 == 0;
          for (int i = 0; i < 50; i++) {
            if (writer) {
              swap(i % 20 + 1);
            } else {
              List<Pet> sold = storage.pets().withStatus(tenant, List.of("sold"), 10_000);
              assertEquals(20, sold.size());
              sold.forEach(pet -> assertEquals("sold", pet.profile().status()));
            }
          }
          return true;
        });
  }

  @Test
  void more_readers_than_connections_all_get_an_answer() throws Exception {
    insert(pet(1, "sold"));
    assertEquals(256, inParallel(256, () -> storage.pets().find(tenant, 1).orElseThrow()).size());
  }

  private void template(Pet... pets) {
    write(() -> {
      storage.tenants().delete(Tenant.TEMPLATE);
      storage.tenants().add(Tenant.TEMPLATE);
      List.of(pets).forEach(pet -> storage.pets().insert(Tenant.TEMPLATE, pet));
    });
  }

  // Gives one pet's place in the list to another one, in one transaction.
  private void swap(long number) {
    write(() -> {
      Pet pet = storage.pets().find(tenant, number).orElseThrow();
      var profile =
          pet.profile().withStatus("sold".equals(pet.profile().status()) ? "away" : "sold");
      storage.pets().update(tenant, pet.changed(profile, NOW));
      Pet stand = storage.pets().find(tenant, 100 + number).orElse(null);
      if (stand == null) {
        storage.pets().insert(tenant, pet(100 + number, "sold"));
      } else {
        var other =
            stand.profile().withStatus("sold".equals(stand.profile().status()) ? "away" : "sold");
        storage.pets().update(tenant, stand.changed(other, NOW));
      }
    });
  }

  private long insertNext(Storage store) {
    return store.inTransaction(() -> {
      long number = store.pets().next(tenant, Numbering.UNSAFE);
      store.pets().insert(tenant, pet(number, "sold"));
      return number;
    });
  }

  private void putOnce(long number) {
    write(() ->
        storage
            .pets()
            .find(tenant, number)
            .ifPresentOrElse(
                pet -> storage.pets().update(tenant, pet.changed(pet.profile(), NOW)),
                () -> storage.pets().insert(tenant, pet(number, "sold"))));
  }
}
