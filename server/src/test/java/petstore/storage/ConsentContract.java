package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.OauthShop.client;
import static petstore.storage.OauthShop.consent;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.user;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Consent;

/// What a store has to do with consents.
abstract class ConsentContract extends StoreTest {
  private final UUID ann = UUID.randomUUID();
  private final UUID bob = UUID.randomUUID();

  ConsentContract(Stores stores) {
    super(stores);
  }

  @BeforeEach
  void users_and_clients() {
    write(() -> {
      storage.users().insert(tenant, user(1, "ann", ann));
      storage.users().insert(tenant, user(2, "bob", bob));
      List.of("b", "a", "B").forEach(id -> storage.clients().insert(tenant, client(id)));
    });
  }

  private Consent put(Consent consent) {
    write(() -> storage.consents().put(tenant, consent));
    return consent;
  }

  private Optional<Consent> find(UUID user, String client) {
    return storage.consents().find(tenant, user, client);
  }

  @Test
  void a_consent_comes_back_as_it_was() {
    Consent consent = put(consent(ann, "a", Scope.READ_PETS, Scope.OFFLINE_ACCESS));
    assertEquals(Optional.of(consent), find(ann, "a"));
    assertEquals(Optional.empty(), find(ann, "b"));
    assertEquals(Optional.empty(), find(bob, "a"));
    assertEquals(Optional.empty(), storage.consents().find(other, ann, "a"));
  }

  @Test
  void a_consent_takes_the_place_of_the_one_before() {
    put(consent(ann, "a", Scope.READ_PETS));
    Consent ofBob = put(consent(bob, "a", Scope.READ_PETS));
    Consent next = put(new Consent(ann, "a", Set.of(Scope.EMAIL), NOW.plusNanos(1)));
    assertEquals(Optional.of(next), find(ann, "a"));
    assertEquals(List.of(next), storage.consents().of(tenant, ann));
    assertEquals(Optional.of(ofBob), find(bob, "a"));
  }

  @Test
  void the_consents_of_a_user_are_listed_by_client() {
    Consent b = put(consent(ann, "b", Scope.READ_PETS));
    Consent capital = put(consent(ann, "B"));
    Consent a = put(consent(ann, "a"));
    put(consent(bob, "a"));
    assertEquals(List.of(capital, a, b), storage.consents().of(tenant, ann));
    assertEquals(List.of(), storage.consents().of(other, ann));
  }

  @Test
  void a_consent_is_taken_back_once() {
    put(consent(ann, "a"));
    put(consent(ann, "b"));
    put(consent(bob, "a"));
    assertFalse(storage.inTransaction(() -> storage.consents().delete(other, ann, "a")));
    assertTrue(storage.inTransaction(() -> storage.consents().delete(tenant, ann, "a")));
    assertFalse(storage.inTransaction(() -> storage.consents().delete(tenant, ann, "a")));
    assertEquals(Optional.empty(), find(ann, "a"));
    assertTrue(find(ann, "b").isPresent());
    assertTrue(find(bob, "a").isPresent());
  }

  @Test
  void a_user_who_is_deleted_takes_the_consents_along() {
    put(consent(ann, "a"));
    put(consent(bob, "a"));
    write(() -> storage.users().delete(tenant, "ann"));
    assertEquals(Optional.empty(), find(ann, "a"));
    assertTrue(find(bob, "a").isPresent());
  }

  @Test
  void a_consent_needs_its_user() {
    assertUnavailable(() -> put(consent(UUID.randomUUID(), "a")));
  }

  @Test
  void consents_that_are_given_at_once_leave_one() throws Exception {
    try (Storage second = stores.open()) {
      inParallel(
          8,
          () ->
              second.inTransaction(() -> {
                second.consents().put(tenant, consent(ann, "a", Scope.READ_PETS));
                return true;
              }));
    }
    assertEquals(List.of(consent(ann, "a", Scope.READ_PETS)), storage.consents().of(tenant, ann));
  }
}
