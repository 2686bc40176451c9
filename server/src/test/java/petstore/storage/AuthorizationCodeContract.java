package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.OauthShop.client;
import static petstore.storage.OauthShop.code;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.digest;
import static petstore.storage.Shop.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.oauth.AuthorizationCode;

/// What a store has to do with authorization codes.
abstract class AuthorizationCodeContract extends StoreTest {
  private final UUID ann = UUID.randomUUID();
  private final UUID bob = UUID.randomUUID();
  private final Instant end = NOW.plusSeconds(60);
  private final AuthorizationCode code = code("app", ann, end);

  AuthorizationCodeContract(Stores stores) {
    super(stores);
  }

  @BeforeEach
  void users_and_clients() {
    write(() -> {
      storage.users().insert(tenant, user(1, "ann", ann));
      storage.users().insert(tenant, user(2, "bob", bob));
      storage.clients().insert(tenant, client("app"));
      storage.clients().insert(tenant, client("web"));
    });
  }

  private void insert(int number, AuthorizationCode code) {
    insert(number, code, NOW);
  }

  private void insert(int number, AuthorizationCode code, Instant horizon) {
    write(() -> storage.authorizationCodes().insert(tenant, digest(number), code, horizon));
  }

  private Optional<AuthorizationCode> find(int number) {
    return storage.authorizationCodes().find(tenant, digest(number));
  }

  @Test
  void a_code_comes_back_as_it_was() {
    insert(1, code);
    assertEquals(Optional.of(code), find(1));
    assertEquals(Optional.empty(), find(2));
    assertEquals(Optional.empty(), storage.authorizationCodes().find(other, digest(1)));
    var bare =
        new AuthorizationCode(
            "web",
            bob,
            "app.example:/cb",
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            NOW,
            UUID.randomUUID(),
            true,
            end);
    insert(2, bare);
    assertEquals(Optional.of(bare), find(2));
  }

  @Test
  void a_code_that_was_spent_is_known_as_such() {
    insert(1, code);
    insert(2, code);
    write(() -> storage.authorizationCodes().spend(other, digest(2)));
    write(() -> storage.authorizationCodes().spend(tenant, digest(1)));
    AuthorizationCode spent = find(1).orElseThrow();
    assertTrue(spent.spent());
    assertEquals(code.grant(), spent.grant());
    assertEquals(Optional.of(code), find(2));
  }

  @Test
  void old_codes_are_forgotten_when_the_next_one_is_kept() {
    insert(1, code("app", ann, end.minusNanos(1)));
    insert(2, code);
    insert(3, code("app", bob, end.plusSeconds(60)), end);
    assertEquals(Optional.empty(), find(1));
    assertEquals(Optional.of(code), find(2), "it had not expired before");
  }

  @Test
  void all_codes_of_a_user_go_together() {
    insert(1, code);
    insert(2, code("web", ann, end));
    insert(3, code("app", bob, end));
    write(() -> storage.authorizationCodes().deleteAll(other, ann));
    assertTrue(find(1).isPresent());
    write(() -> storage.authorizationCodes().deleteAll(tenant, ann));
    assertEquals(List.of(false, false, true), areThere());
  }

  @Test
  void the_codes_of_a_user_for_one_client_go_together() {
    insert(1, code);
    insert(2, code("web", ann, end));
    insert(3, code("app", bob, end));
    write(() -> storage.authorizationCodes().deleteAll(other, ann, "app"));
    assertTrue(find(1).isPresent());
    write(() -> storage.authorizationCodes().deleteAll(tenant, ann, "app"));
    assertEquals(List.of(false, true, true), areThere());
  }

  @Test
  void a_user_who_is_deleted_takes_the_codes_along() {
    insert(1, code);
    insert(2, code("web", ann, end));
    insert(3, code("app", bob, end));
    write(() -> storage.users().delete(tenant, "ann"));
    assertEquals(List.of(false, false, true), areThere());
  }

  private List<Boolean> areThere() {
    return List.of(find(1).isPresent(), find(2).isPresent(), find(3).isPresent());
  }

  @Test
  void a_code_needs_its_user() {
    assertUnavailable(() -> insert(1, code("app", UUID.randomUUID(), end)));
  }

  @Test
  void of_those_who_spend_a_code_at_once_one_finds_it_unspent() throws Exception {
    try (Storage second = stores.open()) {
      for (int i = 0; i < 20; i++) {
        int number = i;
        insert(number, code);
        var turn = new AtomicInteger();
        List<Boolean> spent =
            inParallel(8, () -> spend(turn.getAndIncrement() % 2 == 0 ? storage : second, number));
        assertEquals(1, spent.stream().filter(s -> s).count());
      }
    }
  }

  private boolean spend(Storage store, int number) {
    return store.inTransaction(() -> {
      var codes = store.authorizationCodes();
      boolean unspent = !codes.find(tenant, digest(number)).orElseThrow().spent();
      if (unspent) {
        codes.spend(tenant, digest(number));
      }
      return unspent;
    });
  }
}
