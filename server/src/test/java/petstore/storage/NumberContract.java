package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static petstore.storage.Shop.order;
import static petstore.storage.Shop.pet;
import static petstore.storage.Shop.user;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Numbering;

/// How free numbers are found.
abstract class NumberContract extends StoreTest {
  NumberContract(Stores stores) {
    super(stores);
  }

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
