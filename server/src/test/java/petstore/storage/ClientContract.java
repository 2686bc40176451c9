package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.OauthShop.browserSession;
import static petstore.storage.OauthShop.client;
import static petstore.storage.OauthShop.code;
import static petstore.storage.OauthShop.consent;
import static petstore.storage.OauthShop.deviceRequest;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.digest;
import static petstore.storage.Shop.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.auth.Grant;
import petstore.core.auth.RefreshToken;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Client;

/// What a store has to do with clients.
abstract class ClientContract extends StoreTest {
  private final UUID ann = UUID.randomUUID();
  private final Instant end = NOW.plusSeconds(60);

  ClientContract(Stores stores) {
    super(stores);
  }

  private boolean insert(Client client) {
    return storage.inTransaction(() -> storage.clients().insert(tenant, client));
  }

  private Optional<Client> find(String id) {
    return storage.clients().find(tenant, id);
  }

  private Grant grant(String client) {
    return new Grant(
        UUID.randomUUID(),
        Optional.of(ann),
        client,
        Set.of(Scope.READ_PETS),
        NOW,
        Optional.empty(),
        end);
  }

  @Test
  void a_client_comes_back_as_it_was() {
    Client robot = client("robot");
    assertTrue(insert(robot));
    assertEquals(Optional.of(robot), find("robot"));
    assertEquals(Optional.empty(), find("Robot"), "ids have a case");
    assertEquals(Optional.empty(), storage.clients().find(other, "robot"));
    var bare = new Client("b", "B", Optional.empty(), Set.of(), List.of(), Set.of(), NOW);
    assertTrue(insert(bare));
    assertEquals(Optional.of(bare), find("b"));
  }

  @Test
  void an_id_that_is_taken_stays_with_its_client() {
    Client first = client("robot");
    insert(first);
    assertFalse(
        insert(new Client("robot", "", Optional.empty(), Set.of(), List.of(), Set.of(), end)));
    assertEquals(Optional.of(first), find("robot"));
    assertTrue(storage.inTransaction(() -> storage.clients().insert(other, first)));
  }

  @Test
  void clients_are_listed_by_id_whatever_the_language() {
    List.of("b", "a-b", "B", "ab", "a.b").forEach(id -> insert(client(id)));
    assertEquals(
        List.of("B", "a-b", "a.b", "ab", "b"),
        storage.clients().all(tenant).stream().map(Client::id).toList());
    assertEquals(List.of(), storage.clients().all(other));
  }

  @Test
  void a_client_is_deleted_once_and_only_its_own() {
    insert(client("robot"));
    insert(client("kept"));
    assertFalse(storage.inTransaction(() -> storage.clients().delete(other, "robot")));
    assertTrue(storage.inTransaction(() -> storage.clients().delete(tenant, "robot")));
    assertFalse(storage.inTransaction(() -> storage.clients().delete(tenant, "robot")));
    assertEquals(Optional.empty(), find("robot"));
    assertTrue(find("kept").isPresent());
  }

  @Test
  void a_client_that_is_deleted_takes_along_all_that_it_was_given() {
    Grant doomed = grant("robot");
    Grant kept = grant("kept");
    Grant own = grant("petstore");
    var session = browserSession(UUID.randomUUID(), ann, end);
    write(() -> {
      storage.users().insert(tenant, user(1, "ann", ann));
      storage.browserSessions().insert(tenant, digest(9), session, NOW);
      storage.grants().insert(tenant, own, NOW);
    });
    give("robot", 1, doomed);
    give("kept", 3, kept);
    write(() -> storage.clients().delete(tenant, "robot"));
    assertEquals(Optional.empty(), storage.authorizationCodes().find(tenant, digest(1)));
    assertEquals(Optional.empty(), storage.deviceRequests().find(tenant, "CODE1"));
    assertEquals(Optional.empty(), storage.consents().find(tenant, ann, "robot"));
    assertEquals(Optional.empty(), storage.grants().find(tenant, doomed.id()));
    assertEquals(Optional.empty(), storage.grants().find(tenant, digest(2)), "its refresh token");
    assertTrue(storage.authorizationCodes().find(tenant, digest(3)).isPresent());
    assertTrue(storage.deviceRequests().find(tenant, "CODE3").isPresent());
    assertTrue(storage.consents().find(tenant, ann, "kept").isPresent());
    assertEquals(Optional.of(kept), storage.grants().find(tenant, kept.id()));
    assertEquals(Optional.of(own), storage.grants().find(tenant, own.id()));
    assertEquals(Optional.of(session), storage.browserSessions().find(tenant, digest(9)));
  }

  private void give(String id, int number, Grant grant) {
    write(() -> {
      storage.clients().insert(tenant, client(id));
      storage.authorizationCodes().insert(tenant, digest(number), code(id, ann, end), NOW);
      var request = deviceRequest("CODE" + number, id, end);
      storage.deviceRequests().insert(tenant, digest(number), request, NOW);
      storage.consents().put(tenant, consent(ann, id, Scope.READ_PETS));
      storage.grants().insert(tenant, grant, NOW);
      var token = new RefreshToken(grant.id(), false, end);
      storage.grants().insert(tenant, digest(number + 1), token);
    });
  }

  @Test
  void a_grant_that_changes_its_client_ends_with_the_new_one() {
    write(() -> storage.users().insert(tenant, user(1, "ann", ann)));
    insert(client("old"));
    insert(client("new"));
    Grant grant = grant("old");
    var changed =
        new Grant(
            grant.id(), grant.user(), "new", Set.of(), NOW, Optional.empty(), grant.expiresAt());
    write(() -> storage.grants().insert(tenant, grant, NOW));
    write(() -> storage.grants().update(tenant, changed));
    write(() -> storage.clients().delete(tenant, "old"));
    assertEquals(Optional.of(changed), storage.grants().find(tenant, grant.id()));
    write(() -> storage.clients().delete(tenant, "new"));
    assertEquals(Optional.empty(), storage.grants().find(tenant, grant.id()));
  }

  @Test
  void what_is_needed_for_a_client_that_is_not_there_is_refused() {
    write(() -> storage.users().insert(tenant, user(1, "ann", ann)));
    assertUnavailable(() ->
        write(() ->
            storage.authorizationCodes().insert(tenant, digest(1), code("x", ann, end), NOW)));
    assertUnavailable(() ->
        write(() ->
            storage
                .deviceRequests()
                .insert(tenant, digest(1), deviceRequest("CODE", "x", end), NOW)));
    assertUnavailable(() -> write(() -> storage.consents().put(tenant, consent(ann, "x"))));
  }

  @Test
  void a_client_that_was_found_is_not_deleted_before_its_grant_is_there() throws Exception {
    write(() -> storage.users().insert(tenant, user(1, "ann", ann)));
    insert(client("robot"));
    Grant grant = grant("robot");
    var found = new CountDownLatch(1);
    try (Storage second = stores.open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var given =
          threads.submit(() ->
              storage.inTransaction(() -> {
                boolean isThere = storage.clients().find(tenant, "robot").isPresent();
                found.countDown();
                pause();
                storage.grants().insert(tenant, grant, NOW);
                return isThere;
              }));
      found.await();
      assertTrue(second.inTransaction(() -> second.clients().delete(tenant, "robot")));
      assertTrue(get(given));
    }
    assertEquals(Optional.empty(), storage.grants().find(tenant, grant.id()));
  }

  // Long enough for the other one to come into between, if it could.
  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
