package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.kernel.Tenant;

/// What a store has to do with signing keys and issuers, which are of no tenant.
abstract class SigningKeyContract extends StoreTest {
  SigningKeyContract(Stores stores) {
    super(stores);
  }

  @AfterEach
  void forget_all_keys() {
    write(() -> storage.signingKeys().all().forEach(key -> storage.signingKeys().delete(key.id())));
  }

  private static SigningKey key(String id, Instant created) {
    return new SigningKey(
        id,
        SigningAlgorithm.ES256,
        created,
        created.plusSeconds(5),
        "{\"d\":\"" + UUID.randomUUID() + "\"}");
  }

  private SigningKey insert(SigningKey key) {
    write(() -> storage.signingKeys().insert(key));
    return key;
  }

  @Test
  void keys_come_back_the_newest_first() {
    SigningKey second = insert(key("b", NOW.plusNanos(1)));
    SigningKey first = insert(key("c", NOW));
    SigningKey third = insert(key("a", NOW.plusNanos(2)));
    assertEquals(List.of(third, second, first), storage.signingKeys().all());
    write(() -> storage.signingKeys().delete("b"));
    assertEquals(List.of(third, first), storage.signingKeys().all());
    assertUnavailable(() -> insert(key("a", NOW)));
  }

  @Test
  void a_key_keeps_its_algorithm() {
    for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
      SigningKey key =
          insert(new SigningKey(algorithm.name(), algorithm, NOW, NOW.plusSeconds(5), "{}"));
      assertTrue(storage.signingKeys().all().contains(key), algorithm::name);
    }
  }

  @Test
  void a_key_is_not_in_the_database_in_clear_text() throws Exception {
    SigningKey key = insert(key("secret-one", NOW));
    String everything = everythingIn("signing_keys");
    assertTrue(everything.contains("secret-one"), "the row is there");
    assertFalse(everything.contains(key.jwk()));
  }

  @Test
  void servers_that_start_at_once_make_one_key() throws Exception {
    write(() -> storage.tenants().add(Tenant.TEMPLATE));
    try (Storage second = stores.open()) {
      var turn = new AtomicInteger();
      var made = inParallel(8, () -> makeFirst(turn.getAndIncrement() % 2 == 0 ? storage : second));
      assertEquals(1, made.stream().filter(m -> m).count());
      assertEquals(1, storage.signingKeys().all().size());
    }
  }

  @Test
  void an_issuer_is_kept_once() {
    String url = "https://" + UUID.randomUUID() + ".example/a'b";
    write(() -> storage.issuers().add(url));
    write(() -> storage.issuers().add(url));
    assertTrue(storage.issuers().all().contains(url));
    assertFalse(storage.issuers().all().contains(url + "x"));
  }

  private static boolean makeFirst(Storage store) {
    return store.inTransaction(() -> {
      store.signingKeys().lock();
      boolean first = store.signingKeys().all().isEmpty();
      if (first) {
        store.signingKeys().insert(key(UUID.randomUUID().toString(), NOW));
      }
      return first;
    });
  }
}
