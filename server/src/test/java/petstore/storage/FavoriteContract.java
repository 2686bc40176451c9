package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.pet;
import static petstore.storage.Shop.user;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a store has to do with favorite pets.
abstract class FavoriteContract extends StoreTest {
  private final UUID ann = UUID.randomUUID();
  private final UUID bob = UUID.randomUUID();

  FavoriteContract(Stores stores) {
    super(stores);
  }

  @BeforeEach
  void two_users_and_three_pets() {
    write(() -> {
      storage.users().insert(tenant, user(1, "ann", ann));
      storage.users().insert(tenant, user(2, "bob", bob));
    });
    insert(pet(1, "sold"), pet(2, "sold"), pet(3, "sold"));
  }

  private boolean add(UUID user, long pet) {
    return storage.inTransaction(() -> storage.favorites().add(tenant, user, pet));
  }

  private boolean remove(UUID user, long pet) {
    return storage.inTransaction(() -> storage.favorites().remove(tenant, user, pet));
  }

  private List<Long> of(UUID user) {
    return storage.favorites().of(tenant, user);
  }

  @Test
  void favorites_are_in_the_order_in_which_they_became_that() {
    assertTrue(add(ann, 3));
    assertTrue(add(ann, 1));
    assertTrue(add(bob, 1));
    assertTrue(add(ann, 2));
    assertEquals(List.of(3L, 1L, 2L), of(ann));
    assertEquals(List.of(1L), of(bob));
    assertEquals(List.of(), storage.favorites().of(other, ann));
    assertTrue(remove(ann, 3));
    assertFalse(remove(ann, 3));
    assertTrue(add(ann, 3));
    assertEquals(List.of(1L, 2L, 3L), of(ann));
  }

  @Test
  void one_that_is_added_twice_keeps_its_place() {
    assertTrue(add(ann, 2));
    assertTrue(add(ann, 1));
    assertFalse(add(ann, 2));
    assertEquals(List.of(2L, 1L), of(ann));
  }

  @Test
  void a_favorite_is_added_once_by_many_at_once() throws Exception {
    assertEquals(1, inParallel(16, () -> add(ann, 1)).stream().filter(added -> added).count());
    assertEquals(List.of(1L), of(ann));
  }

  @Test
  void a_pet_that_is_deleted_is_nobodys_favorite() {
    add(ann, 1);
    add(ann, 2);
    add(bob, 1);
    write(() -> storage.pets().delete(tenant, 1));
    assertEquals(List.of(2L), of(ann));
    assertEquals(List.of(), of(bob));
    insert(pet(1, "sold"));
    assertEquals(List.of(), of(bob), "a new pet with the number is another one");
  }

  @Test
  void a_pet_that_is_changed_or_moved_stays_a_favorite() {
    add(ann, 1);
    write(() -> {
      storage.pets().update(tenant, pet(1, "pending"));
      storage.pets().moveToEnd(tenant, 1);
    });
    assertEquals(List.of(1L), of(ann));
  }

  @Test
  void a_user_who_is_deleted_has_no_favorites_and_one_who_is_renamed_keeps_them() {
    add(ann, 1);
    add(bob, 1);
    var user = storage.users().find(tenant, "ann").orElseThrow();
    var renamed = user.changed(7, user(7, "eve").account(), NOW);
    write(() -> storage.users().update(tenant, "ann", renamed));
    assertEquals(List.of(1L), of(ann));
    write(() -> storage.users().delete(tenant, "eve"));
    assertEquals(List.of(), of(ann));
    assertEquals(List.of(1L), of(bob));
  }

  @Test
  void a_favorite_needs_its_pet_and_its_user() {
    assertUnavailable(() -> add(ann, 77));
    assertUnavailable(() -> add(UUID.randomUUID(), 1));
  }
}
