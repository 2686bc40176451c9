package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.digest;
import static petstore.storage.Shop.grant;
import static petstore.storage.Shop.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.auth.Grant;
import petstore.core.auth.RefreshToken;

/// What a store has to do with refresh tokens.
abstract class RefreshTokenContract extends StoreTest {
  private final UUID ann = UUID.randomUUID();
  private final Instant end = NOW.plusSeconds(60);
  private final Grant grant = grant(ann, end.plusSeconds(60));
  private final RefreshToken token = new RefreshToken(grant.id(), false, end);

  RefreshTokenContract(Stores stores) {
    super(stores);
  }

  @BeforeEach
  void a_grant() {
    write(() -> {
      storage.users().insert(tenant, user(1, "ann", ann));
      storage.grants().insert(tenant, grant, NOW);
    });
  }

  private void insert(int number, RefreshToken token) {
    write(() -> storage.grants().insert(tenant, digest(number), token));
  }

  private Optional<RefreshToken> find(int number) {
    return storage.grants().find(tenant, digest(number));
  }

  @Test
  void a_token_is_found_by_its_digest() {
    insert(1, token);
    assertEquals(Optional.of(token), find(1));
    assertEquals(Optional.empty(), find(2));
    assertEquals(Optional.empty(), storage.grants().find(other, digest(1)));
  }

  @Test
  void a_token_that_was_spent_is_known_as_such() {
    insert(1, token);
    insert(2, token);
    write(() -> storage.grants().spend(tenant, digest(1)));
    assertEquals(Optional.of(new RefreshToken(grant.id(), true, end)), find(1));
    assertEquals(Optional.of(token), find(2));
    insert(3, new RefreshToken(grant.id(), true, end));
    assertEquals(find(1), find(3));
  }

  @Test
  void tokens_end_with_their_grant() {
    insert(1, token);
    write(() -> storage.grants().update(tenant, grant));
    assertEquals(Optional.of(token), find(1));
    write(() -> storage.grants().delete(tenant, grant.id()));
    assertEquals(Optional.empty(), find(1));
  }

  @Test
  void tokens_end_with_the_user_and_with_all_grants_of_the_user() {
    insert(1, token);
    write(() -> storage.grants().deleteAll(tenant, ann));
    assertEquals(Optional.empty(), find(1));
    write(() -> storage.grants().insert(tenant, grant, NOW));
    insert(2, token);
    write(() -> storage.users().delete(tenant, "ann"));
    assertEquals(Optional.empty(), find(2));
  }

  @Test
  void expired_tokens_are_forgotten_when_the_next_grant_is_kept() {
    insert(1, token);
    insert(2, new RefreshToken(grant.id(), true, end.plusNanos(1)));
    write(() -> storage.grants().insert(tenant, grant(ann, end.plusSeconds(60)), end));
    assertEquals(Optional.empty(), find(1));
    assertEquals(Optional.of(new RefreshToken(grant.id(), true, end.plusNanos(1))), find(2));
    assertEquals(Optional.of(grant), storage.grants().find(tenant, grant.id()), "it lives on");
  }

  @Test
  void a_token_needs_its_grant() {
    assertUnavailable(() -> insert(1, new RefreshToken(UUID.randomUUID(), false, end)));
  }

  @Test
  void of_those_who_spend_a_token_at_once_one_finds_it_unspent() throws Exception {
    try (Storage second = stores.open()) {
      for (int i = 0; i < 20; i++) {
        int number = i;
        insert(number, token);
        var turn = new AtomicInteger();
        List<Boolean> spent =
            inParallel(8, () -> spend(turn.getAndIncrement() % 2 == 0 ? storage : second, number));
        assertEquals(1, spent.stream().filter(s -> s).count());
      }
    }
  }

  private boolean spend(Storage store, int number) {
    return store.inTransaction(() -> {
      boolean unspent = !store.grants().find(tenant, digest(number)).orElseThrow().spent();
      if (unspent) {
        store.grants().spend(tenant, digest(number));
      }
      return unspent;
    });
  }

  @Test
  void a_spend_that_fails_leaves_the_token_as_it_was() {
    insert(1, token);
    assertUnavailable(() ->
        write(() -> {
          storage.grants().spend(tenant, digest(1));
          storage.grants().insert(tenant, digest(1), token); // a digest that is in use
        }));
    assertFalse(find(1).orElseThrow().spent());
  }
}
