package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.user;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import petstore.core.users.UserAccount;

/// What a store has to do with users.
abstract class UserContract extends StoreTest {
  UserContract(Stores stores) {
    super(stores);
  }

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
