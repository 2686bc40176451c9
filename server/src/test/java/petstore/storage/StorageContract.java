package petstore.storage;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.image;
import static petstore.storage.Shop.order;
import static petstore.storage.Shop.pet;
import static petstore.storage.Shop.user;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.orders.OrderDetails;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.core.tenants.Tenants;
import petstore.core.users.Session;
import petstore.core.users.UserAccount;

/// What every store has to do. A store's own test opens it and gets all of these.
abstract class StorageContract {
  Storage storage;

  /// Each test has a tenant of its own, so that they need not wait for an empty store.
  final Tenant tenant = new Tenant(UUID.randomUUID());

  final Tenant other = new Tenant(UUID.randomUUID());

  /// Opens the store; a second time on the same data if it is one that several servers share.
  abstract Storage open() throws StorageUnavailable;

  @BeforeEach
  void open_the_store() throws StorageUnavailable {
    storage = open();
  }

  @AfterEach
  void close_the_store() {
    storage.close();
  }

  void write(Runnable work) {
    storage.inTransaction(() -> {
      work.run();
      return true;
    });
  }

  void insert(Pet... pets) {
    write(() -> List.of(pets).forEach(pet -> storage.pets().insert(tenant, pet)));
  }

  List<Long> numbersWithStatus(String... statuses) {
    return numbers(storage.pets().withStatus(tenant, List.of(statuses), 10_000));
  }

  List<Long> numbersWithTags(String... names) {
    return numbers(storage.pets().withTags(tenant, List.of(names), 10_000));
  }

  static List<Long> numbers(Collection<Pet> pets) {
    return pets.stream().map(Pet::number).toList();
  }

  static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (Future<T> done :
          pool.invokeAll(IntStream.range(0, threads).mapToObj(_ -> work).toList())) {
        results.add(done.get());
      }
      return results;
    }
  }

  @Nested
  class Pets {
    @Test
    void a_pet_comes_back_as_it_was() {
      Pet pet = pet(5, "available", "small", "brown");
      insert(pet);
      assertEquals(Optional.of(pet), storage.pets().find(tenant, 5));
      assertEquals(List.of(pet), storage.pets().withStatus(tenant, List.of("available"), 10_000));
      assertEquals(List.of(pet), storage.pets().withTags(tenant, List.of("brown"), 10_000));
    }

    @Test
    void a_pet_of_another_tenant_is_not_seen() {
      insert(pet(5, "available", "small"));
      assertEquals(Optional.empty(), storage.pets().find(other, 5));
      assertEquals(List.of(), storage.pets().withStatus(other, List.of("available"), 10_000));
      assertEquals(List.of(), storage.pets().withTags(other, List.of("small"), 10_000));
      assertEquals(Map.of(), storage.pets().countByStatus(other));
      assertEquals(OptionalLong.empty(), storage.pets().highestBelow(other, Long.MAX_VALUE));
    }

    @Test
    void null_elements_and_missing_members_stay_what_they_are() {
      Pet bare = pet(1, new PetProfile(null, null, null, null, null));
      Pet empty = pet(2, new PetProfile(new Category(0, null), "", List.of(), List.of(), ""));
      Pet holes =
          pet(
              3,
              new PetProfile(
                  new Category(-1, ""),
                  null,
                  Arrays.asList("a", null, ""),
                  Arrays.asList(null, new Tag(Long.MIN_VALUE, null), new Tag(1, "x")),
                  "sold"));
      insert(bare, empty, holes);
      assertEquals(Optional.of(bare), storage.pets().find(tenant, 1));
      assertEquals(Optional.of(empty), storage.pets().find(tenant, 2));
      assertEquals(Optional.of(holes), storage.pets().find(tenant, 3));
      assertEquals(List.of(holes), storage.pets().withStatus(tenant, List.of("sold"), 10_000));
    }

    @Test
    void any_character_comes_back() {
      String odd = "'\"\\ \n\t\u0001\u007f\u2028é漢😀\u202e%_;--, ]}";
      Pet pet = pet(1, odd, odd);
      insert(pet);
      assertEquals(Optional.of(pet), storage.pets().find(tenant, 1));
      assertEquals(List.of(pet), storage.pets().withStatus(tenant, List.of(odd), 10_000));
      assertEquals(List.of(pet), storage.pets().withTags(tenant, List.of("no", odd), 10_000));
      assertEquals(Map.of(odd, 1L), storage.pets().countByStatus(tenant));
    }

    @Test
    void long_words_can_be_looked_up() {
      String word = "w".repeat(200_000);
      insert(pet(1, word, word), pet(2, word + "x", word + "x"));
      assertEquals(List.of(1L), numbersWithStatus(word));
      assertEquals(List.of(2L), numbersWithTags(word + "x"));
      assertEquals(Map.of(word, 1L, word + "x", 1L), storage.pets().countByStatus(tenant));
    }

    @Test
    void the_ends_of_the_numbers_work() {
      Pet lowest = pet(Long.MIN_VALUE, "sold", "t");
      Pet highest = pet(Long.MAX_VALUE, "sold", "t");
      insert(lowest, highest, pet(0, "sold", "t"));
      assertEquals(Optional.of(lowest), storage.pets().find(tenant, Long.MIN_VALUE));
      assertEquals(Optional.of(highest), storage.pets().find(tenant, Long.MAX_VALUE));
      List<Long> all = List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L);
      assertEquals(all, numbersWithStatus("sold"));
      assertEquals(all, numbersWithStatus("sold"), "from the cache");
      assertEquals(all, numbersWithTags("t"));
    }

    @Test
    void lists_are_in_order_of_insertion_with_each_pet_once() {
      insert(
          pet(30, "sold", "a", "b", "a"),
          pet(10, "available", "b"),
          pet(20, "sold", "a"),
          pet(15, "pending", "c"));
      assertEquals(List.of(30L, 20L), numbersWithStatus("sold"));
      assertEquals(List.of(30L, 10L, 20L), numbersWithStatus("sold", "available", "sold"));
      assertEquals(List.of(30L, 20L), numbersWithTags("a"));
      assertEquals(List.of(30L, 10L, 20L), numbersWithTags("b", "a"));
      assertEquals(List.of(), numbersWithTags("A"));
      assertEquals(List.of(), numbersWithStatus());
      assertEquals(List.of(), numbersWithTags());
    }

    @Test
    void a_pet_that_is_moved_comes_last() {
      insert(pet(1, "sold"), pet(2, "sold"), pet(3, "sold"));
      write(() -> storage.pets().moveToEnd(tenant, 1));
      assertEquals(List.of(2L, 3L, 1L), numbersWithStatus("sold"));
      insert(pet(0, "sold"));
      assertEquals(List.of(2L, 3L, 1L, 0L), numbersWithStatus("sold"));
    }

    @Test
    void an_update_changes_lists_tags_and_counts_but_not_the_place() {
      Pet first = pet(1, "sold", "a", "b");
      insert(first, pet(2, "available", "b"));
      assertEquals(List.of(1L, 2L), numbersWithTags("b"));
      Pet changed = first.changed(pet(1, "available", "b", "c").profile(), NOW.plusSeconds(1));
      write(() -> storage.pets().update(tenant, changed));
      assertEquals(Optional.of(changed), storage.pets().find(tenant, 1));
      assertEquals(List.of(1L, 2L), numbersWithStatus("available"));
      assertEquals(List.of(), numbersWithStatus("sold"));
      assertEquals(List.of(), numbersWithTags("a"));
      assertEquals(List.of(1L, 2L), numbersWithTags("b"));
      assertEquals(List.of(1L), numbersWithTags("c"));
      assertEquals(Map.of("available", 2L), storage.pets().countByStatus(tenant));
    }

    @Test
    void a_deleted_pet_leaves_nothing() {
      insert(pet(1, "sold", "a"));
      assertTrue(storage.inTransaction(() -> storage.pets().delete(tenant, 1)));
      assertFalse(storage.inTransaction(() -> storage.pets().delete(tenant, 1)));
      assertEquals(Optional.empty(), storage.pets().find(tenant, 1));
      assertEquals(List.of(), numbersWithStatus("sold"));
      assertEquals(List.of(), numbersWithTags("a"));
      assertEquals(Map.of(), storage.pets().countByStatus(tenant));
    }

    @Test
    void a_pet_that_is_made_anew_is_not_taken_for_the_old_one() {
      insert(pet(1, "sold", "a"));
      assertEquals(List.of(1L), numbersWithStatus("sold"));
      write(() -> storage.pets().delete(tenant, 1));
      Pet anew = pet(1, new PetProfile(null, "other", null, List.of(new Tag(1, "a")), "sold"));
      insert(anew);
      assertEquals(List.of(anew), storage.pets().withStatus(tenant, List.of("sold"), 10_000));
      assertEquals(List.of(anew), storage.pets().withTags(tenant, List.of("a"), 10_000));
    }

    @Test
    void pets_without_a_status_are_not_counted() {
      insert(pet(1, "sold"), pet(2, "sold"), pet(3, ""), pet(4, (String) null));
      assertEquals(Map.of("sold", 2L), storage.pets().countByStatus(tenant));
      assertEquals(List.of(3L), numbersWithStatus(""));
    }

    @Test
    void long_lists_and_large_pets_are_complete() {
      String large = "n".repeat(3_000);
      insert(
          LongStream.rangeClosed(1, 1_000)
              .mapToObj(i ->
                  i % 5 == 0
                      ? pet(i, new PetProfile(null, large, null, null, "sold"))
                      : pet(i, "sold"))
              .toArray(Pet[]::new));
      List<Pet> cold = storage.pets().withStatus(tenant, List.of("sold"), 10_000);
      assertEquals(LongStream.rangeClosed(1, 1_000).boxed().toList(), numbers(cold));
      assertEquals(cold, storage.pets().withStatus(tenant, List.of("sold"), 10_000));
      insert(pet(2_000, "sold"));
      assertEquals(1_001, storage.pets().withStatus(tenant, List.of("sold"), 10_000).size());
    }

    @Test
    void an_id_is_unique_in_its_tenant() {
      Pet pet = pet(1, "sold");
      insert(pet);
      var twin = new Pet(2, pet.id(), 1, NOW, NOW, pet.profile());
      assertThrows(Failure.class, () -> insert(twin));
      assertEquals(List.of(1L), numbersWithStatus("sold"));
    }
  }

  @Nested
  class Numbers {
    @Test
    void the_highest_number_below_a_ceiling_is_found() {
      insert(pet(-3, "sold"), pet(7, "sold"), pet(Numbering.UNSAFE, "sold"));
      assertEquals(OptionalLong.of(7), storage.pets().highestBelow(tenant, Numbering.UNSAFE));
      assertEquals(OptionalLong.empty(), storage.pets().highestBelow(tenant, 7));
      assertEquals(
          OptionalLong.of(Numbering.UNSAFE), storage.pets().highestBelow(tenant, Long.MAX_VALUE));
    }

    @Test
    void the_lowest_free_number_is_found() {
      assertEquals(1, storage.pets().lowestFree(tenant));
      insert(pet(-1, "sold"), pet(0, "sold"), pet(2, "sold"));
      assertEquals(1, storage.pets().lowestFree(tenant));
      insert(pet(1, "sold"), pet(3, "sold"), pet(5, "sold"), pet(Long.MAX_VALUE, "sold"));
      assertEquals(4, storage.pets().lowestFree(tenant));
    }

    @Test
    void exhausted_numbers_go_on_in_a_gap() {
      insert(pet(1, "sold"), pet(Numbering.UNSAFE - 1, "sold"));
      assertEquals(2L, storage.inTransaction(() -> storage.pets().next(tenant, Numbering.UNSAFE)));
    }

    @Test
    void orders_and_users_have_numbers_of_their_own() {
      write(() -> {
        storage.orders().insert(tenant, order(4, 1, "placed"));
        storage.users().insert(tenant, user(9, "ann"));
        storage.users().insert(tenant, user(0, "bob"));
        storage.users().insert(tenant, user(0, "cid"));
      });
      assertEquals(OptionalLong.empty(), storage.pets().highestBelow(tenant, 100));
      assertEquals(OptionalLong.of(4), storage.orders().highestBelow(tenant, 100));
      assertEquals(OptionalLong.of(9), storage.users().highestBelow(tenant, 100));
      assertEquals(1, storage.users().lowestFree(tenant));
    }
  }

  @Nested
  class Orders {
    @Test
    void an_order_comes_back_as_it_was() {
      var order = order(Long.MIN_VALUE, Integer.MAX_VALUE, "placed");
      write(() -> storage.orders().insert(tenant, order));
      assertEquals(Optional.of(order), storage.orders().find(tenant, Long.MIN_VALUE));
      assertEquals(Optional.empty(), storage.orders().find(other, Long.MIN_VALUE));
      var bare = order.changed(new OrderDetails(0, -1, null, null, false), NOW);
      write(() -> storage.orders().update(tenant, bare));
      assertEquals(Optional.of(bare), storage.orders().find(tenant, Long.MIN_VALUE));
      Instant far = Instant.parse("+12345-06-07T08:09:10.111Z");
      var farOff = bare.changed(new OrderDetails(0, 0, far, "", false), NOW);
      write(() -> storage.orders().update(tenant, farOff));
      assertEquals(Optional.of(farOff), storage.orders().find(tenant, Long.MIN_VALUE));
    }

    @Test
    void quantities_are_summed_by_status() {
      write(() -> {
        storage.orders().insert(tenant, order(1, Integer.MAX_VALUE, "placed"));
        storage.orders().insert(tenant, order(17, Integer.MAX_VALUE, "placed"));
        storage.orders().insert(tenant, order(3, 5, "approved"));
        storage.orders().insert(tenant, order(4, 0, "delivered"));
        storage.orders().insert(tenant, order(5, 9, null));
      });
      assertEquals(
          Map.of("placed", 2L * Integer.MAX_VALUE, "approved", 5L, "delivered", 0L),
          storage.orders().quantityByStatus(tenant));
      write(() -> {
        storage.orders().delete(tenant, 4);
        storage.orders().update(tenant, order(3, 6, "approved"));
        storage.orders().update(tenant, order(1, 1, "approved"));
      });
      assertEquals(
          Map.of("placed", (long) Integer.MAX_VALUE, "approved", 7L),
          storage.orders().quantityByStatus(tenant));
    }

    @Test
    void an_order_is_deleted_once() {
      write(() -> storage.orders().insert(tenant, order(1, 1, "placed")));
      assertTrue(storage.inTransaction(() -> storage.orders().delete(tenant, 1)));
      assertFalse(storage.inTransaction(() -> storage.orders().delete(tenant, 1)));
    }
  }

  @Nested
  class Users {
    @Test
    void a_user_comes_back_with_the_password() {
      var user = user(3, "ann");
      write(() -> storage.users().insert(tenant, user));
      assertEquals(Optional.of(user), storage.users().find(tenant, "ann"));
      assertEquals(Optional.empty(), storage.users().find(tenant, "Ann"));
      assertEquals(Optional.empty(), storage.users().find(other, "ann"));
    }

    @Test
    void a_user_can_be_renamed_and_deleted() {
      var user = user(3, "ann");
      write(() -> storage.users().insert(tenant, user));
      var account = new UserAccount("b".repeat(5_000), null, null, null, null, null, 0);
      var renamed = user.changed(Long.MAX_VALUE, account, NOW);
      write(() -> storage.users().update(tenant, "ann", renamed));
      assertEquals(Optional.empty(), storage.users().find(tenant, "ann"));
      assertEquals(Optional.of(renamed), storage.users().find(tenant, account.username()));
      assertTrue(storage.inTransaction(() -> storage.users().delete(tenant, account.username())));
      assertFalse(storage.inTransaction(() -> storage.users().delete(tenant, account.username())));
    }
  }

  @Nested
  class Sessions {
    final UUID ann = UUID.randomUUID();
    final Session session = new Session(123_456, NOW.plus(Duration.ofHours(1)));

    @Test
    void a_session_names_its_user_until_it_expires() {
      write(() -> storage.sessions().insert(tenant, ann, session, NOW));
      assertEquals(Optional.of(ann), storage.sessions().user(tenant, 123_456, NOW));
      assertEquals(Optional.empty(), storage.sessions().user(tenant, 123_457, NOW));
      assertEquals(Optional.empty(), storage.sessions().user(other, 123_456, NOW));
      assertEquals(
          Optional.of(ann),
          storage.sessions().user(tenant, 123_456, session.expiresAt().minusNanos(1)));
      assertEquals(Optional.empty(), storage.sessions().user(tenant, 123_456, session.expiresAt()));
    }

    @Test
    void sessions_end_by_token_and_by_user() {
      write(() -> {
        storage.sessions().insert(tenant, ann, session, NOW);
        storage.sessions().insert(tenant, ann, new Session(2, session.expiresAt()), NOW);
        storage.sessions().insert(tenant, ann, new Session(3, session.expiresAt()), NOW);
      });
      assertTrue(storage.inTransaction(() -> storage.sessions().delete(tenant, 123_456)));
      assertFalse(storage.inTransaction(() -> storage.sessions().delete(tenant, 123_456)));
      write(() -> storage.sessions().deleteAll(tenant, ann));
      assertEquals(Optional.empty(), storage.sessions().user(tenant, 2, NOW));
      assertEquals(Optional.empty(), storage.sessions().user(tenant, 3, NOW));
    }

    @Test
    void all_sessions_of_a_user_but_one_can_be_ended() {
      UUID bob = UUID.randomUUID();
      write(() -> {
        storage.sessions().insert(tenant, ann, session, NOW);
        storage.sessions().insert(tenant, ann, new Session(2, session.expiresAt()), NOW);
        storage.sessions().insert(tenant, bob, new Session(3, session.expiresAt()), NOW);
      });
      write(() -> storage.sessions().deleteOthers(tenant, ann, 123_456));
      assertEquals(Optional.of(ann), storage.sessions().user(tenant, 123_456, NOW));
      assertEquals(Optional.empty(), storage.sessions().user(tenant, 2, NOW));
      assertEquals(Optional.of(bob), storage.sessions().user(tenant, 3, NOW));
    }

    @Test
    void expired_sessions_are_forgotten() {
      write(() -> storage.sessions().insert(tenant, ann, session, NOW));
      Instant later = session.expiresAt().plusSeconds(1);
      var next = new Session(5, later.plusSeconds(60));
      write(() -> storage.sessions().insert(tenant, ann, next, later));
      assertEquals(Optional.empty(), storage.sessions().user(tenant, 123_456, NOW));
      assertEquals(Optional.of(ann), storage.sessions().user(tenant, 5, later));
    }
  }

  @Nested
  class Images {
    @Test
    void a_picture_comes_back_byte_for_byte() {
      var image = image(1, 10 * 1024 * 1024);
      insert(pet(1, "sold"));
      write(() -> storage.images().insert(tenant, image));
      var found = storage.images().find(tenant, image.id()).orElseThrow();
      assertArrayEquals(image.picture().bytes(), found.picture().bytes());
      assertArrayEquals(image.picture().thumbnail(), found.picture().thumbnail());
      assertEquals(image.picture().type(), found.picture().type());
      assertEquals(image.picture().thumbnailType(), found.picture().thumbnailType());
      assertEquals(image.createdAt(), found.createdAt());
      assertEquals(1, found.pet());
      assertEquals(Optional.empty(), storage.images().find(other, image.id()));
    }

    @Test
    void a_pet_that_is_deleted_takes_its_pictures_with_it() {
      var image = image(1, 10);
      Pet pet = pet(1, "sold");
      insert(pet);
      write(() -> storage.images().insert(tenant, image));
      write(() -> storage.pets().update(tenant, pet.changed(pet.profile(), NOW)));
      assertTrue(storage.images().find(tenant, image.id()).isPresent());
      write(() -> storage.pets().delete(tenant, 1));
      assertEquals(Optional.empty(), storage.images().find(tenant, image.id()));
    }

    @Test
    void a_picture_needs_its_pet() {
      assertUnavailable(() -> write(() -> storage.images().insert(tenant, image(1, 10))));
    }
  }

  @Nested
  class Shops {
    @Test
    void a_tenant_is_added_once() {
      long before = storage.tenants().count();
      assertFalse(storage.tenants().exists(tenant));
      assertTrue(storage.inTransaction(() -> storage.tenants().add(tenant)));
      assertFalse(storage.inTransaction(() -> storage.tenants().add(tenant)));
      assertTrue(storage.tenants().exists(tenant));
      assertEquals(before + 1, storage.tenants().count());
    }

    @Test
    void all_tenants_are_listed_the_servers_own_too() {
      write(() -> {
        storage.tenants().add(tenant);
        storage.tenants().add(Tenant.CLASSIC_V3);
      });
      List<Tenant> all = storage.tenants().all();
      assertTrue(all.containsAll(List.of(tenant, Tenant.CLASSIC_V3)));
      assertFalse(all.contains(other));
    }

    @Test
    void the_servers_own_tenants_are_not_counted() {
      long before = storage.tenants().count();
      storage.inTransaction(() -> storage.tenants().add(Tenant.CLASSIC_V3));
      assertEquals(before, storage.tenants().count());
    }

    @Test
    void a_copy_has_all_but_the_sessions_and_is_independent() {
      fill();
      var image = image(1, 10);
      write(() -> storage.images().insert(tenant, image));
      write(() -> {
        storage.tenants().add(other);
        storage.tenants().copy(tenant, other);
      });
      assertEquals(storage.pets().find(tenant, 1), storage.pets().find(other, 1));
      assertEquals(
          List.of(2L, 1L), numbers(storage.pets().withStatus(other, List.of("sold"), 10_000)));
      assertEquals(List.of(1L), numbers(storage.pets().withTags(other, List.of("a"), 10_000)));
      assertEquals(Map.of("sold", 2L), storage.pets().countByStatus(other));
      assertEquals(Map.of("placed", 5L), storage.orders().quantityByStatus(other));
      assertEquals(storage.orders().find(tenant, 1), storage.orders().find(other, 1));
      assertEquals(storage.users().find(tenant, "ann"), storage.users().find(other, "ann"));
      assertEquals(Optional.empty(), storage.sessions().user(other, 5, NOW));
      assertTrue(storage.images().find(other, image.id()).isPresent());
      write(() -> storage.pets().delete(other, 1));
      assertTrue(storage.pets().find(tenant, 1).isPresent());
      assertEquals(Map.of("sold", 2L), storage.pets().countByStatus(tenant));
    }

    @Test
    void a_deleted_tenant_leaves_nothing() {
      write(() -> storage.tenants().add(tenant));
      fill();
      var image = image(1, 10);
      write(() -> storage.images().insert(tenant, image));
      assertTrue(storage.inTransaction(() -> storage.tenants().delete(tenant)));
      assertFalse(storage.inTransaction(() -> storage.tenants().delete(tenant)));
      assertFalse(storage.tenants().exists(tenant));
      assertEquals(Optional.empty(), storage.pets().find(tenant, 1));
      assertEquals(List.of(), numbersWithStatus("sold"));
      assertEquals(List.of(), numbersWithTags("a"));
      assertEquals(Map.of(), storage.pets().countByStatus(tenant));
      assertEquals(Map.of(), storage.orders().quantityByStatus(tenant));
      assertEquals(Optional.empty(), storage.orders().find(tenant, 1));
      assertEquals(Optional.empty(), storage.users().find(tenant, "ann"));
      assertEquals(Optional.empty(), storage.sessions().user(tenant, 5, NOW));
      assertEquals(Optional.empty(), storage.images().find(tenant, image.id()));
    }

    @Test
    void a_reset_shop_does_not_show_what_was_cached_of_the_old_one() {
      for (String name : List.of("first", "second")) {
        write(() -> {
          storage.tenants().delete(tenant);
          storage.tenants().add(tenant);
        });
        Pet pet = new Pet(1, new UUID(1, 1), 2, NOW, NOW, profile(name));
        insert(pet);
        assertEquals(List.of(pet), storage.pets().withStatus(tenant, List.of("sold"), 10_000));
      }
    }

    private static PetProfile profile(String name) {
      return new PetProfile(null, name, null, null, "sold");
    }

    private void fill() {
      write(() -> {
        storage.pets().insert(tenant, pet(2, "sold"));
        storage.pets().insert(tenant, pet(1, "sold", "a"));
        storage.orders().insert(tenant, order(1, 5, "placed"));
        storage.users().insert(tenant, user(1, "ann"));
        var session = new Session(5, NOW.plusSeconds(60));
        storage.sessions().insert(tenant, UUID.randomUUID(), session, NOW);
      });
    }
  }

  @Nested
  class Transactions {
    @Test
    void what_throws_keeps_nothing_and_the_caller_gets_the_same_exception() {
      var refusal = new IllegalStateException("refused");
      var thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  write(() -> {
                    storage.pets().insert(tenant, pet(1, "sold", "a"));
                    throw refusal;
                  }));
      assertSame(refusal, thrown);
      assertEquals(Optional.empty(), storage.pets().find(tenant, 1));
      assertEquals(Map.of(), storage.pets().countByStatus(tenant));
      var error = new StackOverflowError("deep");
      assertSame(
          error,
          assertThrows(
              StackOverflowError.class,
              () ->
                  write(() -> {
                    throw error;
                  })));
    }

    @Test
    void what_a_transaction_wrote_is_seen_inside_and_only_then_outside() throws Exception {
      try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
        write(() -> {
          storage.pets().insert(tenant, pet(1, "sold"));
          assertTrue(storage.pets().find(tenant, 1).isPresent());
          assertEquals(List.of(1L), numbersWithStatus("sold"));
          Future<Optional<Pet>> outside = pool.submit(() -> storage.pets().find(tenant, 1));
          assertEquals(Optional.empty(), get(outside));
        });
      }
      assertTrue(storage.pets().find(tenant, 1).isPresent());
    }

    @Test
    void a_transaction_inside_another_one_joins_it() {
      assertThrows(
          Failure.class,
          () ->
              write(() -> {
                write(() -> storage.pets().insert(tenant, pet(1, "sold")));
                throw new Failure(new Problem.LocalOnly());
              }));
      assertEquals(Optional.empty(), storage.pets().find(tenant, 1));
    }

    @Test
    void the_result_may_be_null() {
      assertEquals(null, storage.<@Nullable String>inTransaction(() -> null));
    }

    @Test
    void a_closed_store_is_unavailable_and_can_be_closed_again() {
      storage.close();
      assertUnavailable(() -> storage.inTransaction(() -> true));
      assertUnavailable(() -> storage.pets().find(tenant, 1));
    }

    @Test
    void text_that_the_database_refuses_does_no_harm() {
      for (String text : List.of("a\u0000b", "a\ud800b")) {
        try {
          insert(pet(1, text, text));
          write(() -> storage.pets().delete(tenant, 1));
        } catch (Failure e) {
          assertInstanceOf(Problem.Unavailable.class, e.problem());
        }
        insert(pet(2, "sold"));
        write(() -> storage.pets().delete(tenant, 2));
      }
    }
  }

  @Nested
  class Concurrency {
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
      Storage second = open();
      try {
        var turn = new AtomicInteger();
        List<Long> made =
            inParallel(200, () -> insertNext(turn.getAndIncrement() % 2 == 0 ? storage : second));
        assertEquals(200, Set.copyOf(made).size());
      } finally {
        if (second != storage) {
          second.close();
        }
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

  static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static void assertUnavailable(Executable work) {
    Failure failure = assertThrows(Failure.class, work);
    var problem = assertInstanceOf(Problem.Unavailable.class, failure.problem());
    assertEquals(Duration.ofSeconds(1), problem.retryAfter());
  }
}
