package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.webhooks.Health;
import petstore.core.webhooks.Lane;
import petstore.core.webhooks.LaneRepository;
import petstore.core.webhooks.OneOff;

/// What a store has to do with lanes and nodes.
abstract class LaneContract extends StoreTest {
  private final UUID node = UUID.randomUUID();
  private final UUID lane = UUID.randomUUID();

  LaneContract(Stores stores) {
    super(stores);
  }

  private LaneRepository lanes() {
    return storage.webhookLanes();
  }

  private void wake(Optional<OneOff> letter) {
    write(() -> {
      lanes().hold(tenant, lane, letter);
      storage
          .deliveries()
          .insert(tenant, WebhookThings.delivery(UUID.randomUUID(), lane, UUID.randomUUID(), 1));
      lanes().wake(tenant, lane, NOW);
    });
  }

  private List<Lane> claim(UUID by) {
    return lanes().claim(by, NOW, Set.of(), 1_000).stream()
        .filter(one -> one.key().tenant().equals(tenant))
        .toList();
  }

  @Test
  void a_lane_in_which_something_is_due_is_taken_once() {
    lanes().enter(node);
    assertEquals(List.of(), claim(node));
    wake(Optional.empty());
    List<Lane> taken = claim(node);
    var key = new Lane.Key(tenant, lane);
    assertEquals(List.of(new Lane(key, 1, Health.GOOD, Optional.empty())), taken);
    assertEquals(List.of(), lanes().claim(node, NOW, Set.of(key), 1_000));
    assertEquals(
        List.of(), lanes().claim(node, NOW.minusNanos(1), Set.of(), 1_000), "nothing is due yet");
    lanes().leave(node);
  }

  @Test
  void a_lane_without_an_endpoint_says_where_to_send_and_seals_the_secret() throws Exception {
    lanes().enter(node);
    wake(Optional.of(WebhookThings.LETTER));
    assertEquals(Optional.of(WebhookThings.LETTER), claim(node).getFirst().oneOff());
    assertFalse(everythingIn("webhook_lanes").contains(WebhookThings.SECRET.text().substring(6)));
    lanes().leave(node);
  }

  @Test
  void what_a_node_gives_back_another_one_takes() {
    lanes().enter(node);
    wake(Optional.empty());
    Lane first = claim(node).getFirst();
    lanes().leave(node);
    UUID next = UUID.randomUUID();
    lanes().enter(next);
    Lane second = claim(next).getFirst();
    assertTrue(second.fence() > first.fence());
    write(() -> {
      assertEquals(Optional.empty(), lanes().hold(node, first));
      assertEquals(Optional.empty(), lanes().hold(next, first));
      assertEquals(Optional.of(second), lanes().hold(next, second));
    });
    lanes().leave(next);
  }

  @Test
  void a_lane_is_kept_as_long_as_something_is_due() {
    lanes().enter(node);
    wake(Optional.empty());
    Lane taken = claim(node).getFirst();
    var health = new Health(3, NOW.minusSeconds(5));
    Lane failing = new Lane(taken.key(), taken.fence(), health, taken.oneOff());
    write(() -> {
      lanes().update(failing);
      assertFalse(lanes().release(node, taken, NOW));
      assertEquals(Optional.of(failing), lanes().hold(node, taken));
      storage.deliveries().cancel(tenant, lane, NOW, 10);
      lanes().update(failing);
      assertTrue(lanes().release(node, taken, NOW));
    });
    assertEquals(List.of(), claim(node));
    write(() -> lanes().forgive(tenant, lane));
    wake(Optional.empty());
    assertEquals(Health.GOOD, claim(node).getFirst().health());
    lanes().leave(node);
  }

  @Test
  void the_position_moves() {
    long before = lanes().cursor();
    write(() -> lanes().moveCursor(before + 7));
    assertEquals(before + 7, lanes().cursor());
  }
}
