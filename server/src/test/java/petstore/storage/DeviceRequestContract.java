package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.OauthShop.approved;
import static petstore.storage.OauthShop.client;
import static petstore.storage.OauthShop.decided;
import static petstore.storage.OauthShop.deviceRequest;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.digest;
import static petstore.storage.Shop.user;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.kernel.Scope;
import petstore.core.oauth.DeviceRequest;
import petstore.core.oauth.DeviceRequest.Decision;

/// What a store has to do with device requests.
abstract class DeviceRequestContract extends StoreTest {
  private final UUID ann = UUID.randomUUID();
  private final UUID bob = UUID.randomUUID();
  private final Instant end = NOW.plusSeconds(600);

  DeviceRequestContract(Stores stores) {
    super(stores);
  }

  @BeforeEach
  void users_and_clients() {
    write(() -> {
      storage.users().insert(tenant, user(1, "ann", ann));
      storage.users().insert(tenant, user(2, "bob", bob));
      storage.clients().insert(tenant, client("tv"));
      storage.clients().insert(tenant, client("clock"));
    });
  }

  private boolean insert(int number, DeviceRequest request) {
    return insert(number, request, NOW);
  }

  private boolean insert(int number, DeviceRequest request, Instant horizon) {
    return storage.inTransaction(
        () -> storage.deviceRequests().insert(tenant, digest(number), request, horizon));
  }

  private Optional<DeviceRequest> find(String userCode) {
    return storage.deviceRequests().find(tenant, userCode);
  }

  @Test
  void a_request_is_found_by_both_of_its_codes() {
    DeviceRequest request = deviceRequest("BCDFGHJK", "tv", end);
    assertTrue(insert(1, request));
    assertEquals(Optional.of(request), find("BCDFGHJK"));
    assertEquals(Optional.of(request), storage.deviceRequests().find(tenant, digest(1)));
    assertEquals(Optional.empty(), find("BCDFGHJL"));
    assertEquals(Optional.empty(), storage.deviceRequests().find(tenant, digest(2)));
    assertEquals(Optional.empty(), storage.deviceRequests().find(other, "BCDFGHJK"));
    assertEquals(Optional.empty(), storage.deviceRequests().find(other, digest(1)));
  }

  @Test
  void every_decision_comes_back_as_it_was() {
    DeviceRequest request = deviceRequest("PENDING", "tv", end);
    insert(1, request);
    for (Decision decision :
        List.of(approved(ann), new Decision.Denied(), new Decision.Pending(), approved(bob))) {
      DeviceRequest decided = decided(request, decision);
      write(() -> storage.deviceRequests().update(tenant, decided));
      assertEquals(Optional.of(decided), find("PENDING"));
    }
    DeviceRequest born = decided(deviceRequest("BORN", "clock", end), approved(ann));
    insert(2, born);
    assertEquals(Optional.of(born), find("BORN"));
  }

  @Test
  void a_request_can_be_changed() {
    insert(1, deviceRequest("ONE", "tv", end));
    DeviceRequest two = deviceRequest("TWO", "tv", end);
    insert(2, two);
    var changed =
        new DeviceRequest(
            "ONE",
            "clock",
            Set.of(Scope.OPENID),
            NOW,
            end.plusNanos(1),
            Duration.ofMillis(10_001),
            Optional.of(NOW.plusNanos(1)),
            new Decision.Pending());
    write(() -> storage.deviceRequests().update(other, changed));
    assertEquals("tv", find("ONE").orElseThrow().client());
    write(() -> storage.deviceRequests().update(tenant, changed));
    assertEquals(Optional.of(changed), find("ONE"));
    assertEquals(Optional.of(two), find("TWO"));
  }

  @Test
  void a_user_code_that_is_taken_stays_with_its_request() {
    DeviceRequest first = deviceRequest("SAME", "tv", end);
    insert(1, first);
    assertFalse(insert(2, deviceRequest("SAME", "clock", end)));
    assertEquals(Optional.of(first), find("SAME"));
    assertEquals(Optional.empty(), storage.deviceRequests().find(tenant, digest(2)));
  }

  @Test
  void old_requests_are_forgotten_when_the_next_one_comes_and_free_their_user_code() {
    DeviceRequest kept = deviceRequest("KEPT", "tv", end);
    insert(1, kept);
    insert(2, deviceRequest("OLD", "tv", end.minusNanos(1)));
    DeviceRequest next = deviceRequest("OLD", "clock", end.plusSeconds(1));
    assertTrue(insert(3, next, end));
    assertEquals(Optional.of(next), find("OLD"));
    assertEquals(Optional.empty(), storage.deviceRequests().find(tenant, digest(2)));
    assertEquals(Optional.of(kept), find("KEPT"), "it had not expired before");
  }

  @Test
  void a_request_is_forgotten_by_its_user_code() {
    insert(1, deviceRequest("ONE", "tv", end));
    insert(2, deviceRequest("TWO", "tv", end));
    write(() -> storage.deviceRequests().delete(other, "ONE"));
    assertTrue(find("ONE").isPresent());
    write(() -> storage.deviceRequests().delete(tenant, "ONE"));
    assertEquals(Optional.empty(), find("ONE"));
    assertTrue(find("TWO").isPresent());
  }

  @Test
  void what_a_user_approved_goes_together() {
    threeRequests();
    write(() -> storage.deviceRequests().deleteAll(other, ann));
    assertTrue(find("ANN").isPresent());
    write(() -> storage.deviceRequests().deleteAll(tenant, ann));
    assertEquals(Optional.empty(), find("ANN"));
    assertTrue(find("BOB").isPresent());
    assertTrue(find("NOBODY").isPresent());
  }

  @Test
  void what_a_user_approved_for_a_client_goes_together() {
    threeRequests();
    insert(4, decided(deviceRequest("CLOCK", "clock", end), approved(ann)));
    write(() -> storage.deviceRequests().deleteAll(other, ann, "tv"));
    assertTrue(find("ANN").isPresent());
    write(() -> storage.deviceRequests().deleteAll(tenant, ann, "tv"));
    assertEquals(Optional.empty(), find("ANN"));
    assertTrue(find("CLOCK").isPresent());
    assertTrue(find("BOB").isPresent());
    assertTrue(find("NOBODY").isPresent());
  }

  @Test
  void a_user_who_is_deleted_takes_along_what_they_approved() {
    threeRequests();
    write(() -> storage.users().delete(tenant, "ann"));
    assertEquals(Optional.empty(), find("ANN"));
    assertTrue(find("BOB").isPresent());
    assertTrue(find("NOBODY").isPresent());
  }

  private void threeRequests() {
    insert(1, decided(deviceRequest("ANN", "tv", end), approved(ann)));
    insert(2, decided(deviceRequest("BOB", "tv", end), approved(bob)));
    insert(3, deviceRequest("NOBODY", "tv", end));
  }

  @Test
  void of_those_who_take_an_approved_request_at_once_one_gets_it() throws Exception {
    try (Storage second = stores.open()) {
      for (int i = 0; i < 10; i++) {
        String userCode = "CODE" + i;
        insert(i, decided(deviceRequest(userCode, "tv", end), approved(ann)));
        int number = i;
        var turn = new AtomicInteger();
        List<Boolean> taken =
            inParallel(8, () -> take(turn.getAndIncrement() % 2 == 0 ? storage : second, number));
        assertEquals(1, taken.stream().filter(t -> t).count());
      }
    }
  }

  private boolean take(Storage store, int number) {
    return store.inTransaction(() -> {
      var found = store.deviceRequests().find(tenant, digest(number));
      found.ifPresent(request -> store.deviceRequests().delete(tenant, request.userCode()));
      return found.isPresent();
    });
  }
}
