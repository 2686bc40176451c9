package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.apiKey;
import static petstore.storage.Shop.digest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.auth.ApiKey;
import petstore.core.kernel.Scope;

/// What a store has to do with API keys.
abstract class ApiKeyContract extends StoreTest {
  ApiKeyContract(Stores stores) {
    super(stores);
  }

  private void insert(int number, ApiKey key) {
    write(() -> storage.apiKeys().insert(tenant, digest(number), key));
  }

  @Test
  void a_key_is_found_by_its_digest() {
    ApiKey forEver = apiKey("for ever \"ü\"");
    var forAWhile =
        new ApiKey(
            UUID.randomUUID(), "", Set.of(), NOW, Optional.of(NOW.minusSeconds(1).plusNanos(1)));
    insert(1, forEver);
    insert(2, forAWhile);
    assertEquals(Optional.of(forEver), storage.apiKeys().find(tenant, digest(1)));
    assertEquals(Optional.of(forAWhile), storage.apiKeys().find(tenant, digest(2)));
    assertEquals(Optional.empty(), storage.apiKeys().find(tenant, digest(3)));
    assertEquals(Optional.empty(), storage.apiKeys().find(other, digest(1)));
  }

  @Test
  void keys_are_listed_the_oldest_first() {
    ApiKey second = aged(0x0190_0000_0001_7000L);
    ApiKey first = aged(0x0190_0000_0000_7000L);
    ApiKey third = aged(0x0190_0000_0002_7000L);
    insert(1, second);
    insert(2, first);
    insert(3, third);
    assertEquals(List.of(first, second, third), storage.apiKeys().all(tenant));
    assertEquals(List.of(), storage.apiKeys().all(other));
  }

  private static ApiKey aged(long high) {
    return new ApiKey(new UUID(high, 1), "key", Set.of(Scope.WRITE_PETS), NOW, Optional.empty());
  }

  @Test
  void a_key_is_deleted_once() {
    ApiKey key = apiKey("key");
    insert(1, key);
    assertFalse(storage.inTransaction(() -> storage.apiKeys().delete(other, key.id())));
    assertTrue(storage.inTransaction(() -> storage.apiKeys().delete(tenant, key.id())));
    assertFalse(storage.inTransaction(() -> storage.apiKeys().delete(tenant, key.id())));
    assertEquals(Optional.empty(), storage.apiKeys().find(tenant, digest(1)));
    assertEquals(List.of(), storage.apiKeys().all(tenant));
  }

  @Test
  void a_key_is_one_keys_alone_in_its_tenant() {
    insert(1, apiKey("first"));
    assertUnavailable(() -> insert(1, apiKey("second")));
    assertEquals(1, storage.apiKeys().all(tenant).size());
    write(() -> storage.apiKeys().insert(other, digest(1), apiKey("of another tenant")));
  }
}
