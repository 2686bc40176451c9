package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.WebhookThings.attempt;
import static petstore.storage.WebhookThings.became;
import static petstore.storage.WebhookThings.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.webhooks.Delivery;
import petstore.core.webhooks.Delivery.State;
import petstore.core.webhooks.DeliveryAttempt;
import petstore.core.webhooks.DeliveryRepository;
import petstore.core.webhooks.Message;
import petstore.core.webhooks.Reply;

/// What a store has to do with deliveries.
abstract class DeliveryContract extends StoreTest {
  private static final UUID SUBJECT = new UUID(1, 1);
  private static final UUID ANOTHER = new UUID(2, 2);

  private final UUID lane = UUID.randomUUID();

  DeliveryContract(Stores stores) {
    super(stores);
  }

  private DeliveryRepository deliveries() {
    return storage.deliveries();
  }

  private List<UUID> due() {
    return deliveries().due(tenant, lane, NOW, 100).stream().map(Delivery::id).sorted().toList();
  }

  private void insert(Delivery... some) {
    write(() -> List.of(some).forEach(one -> deliveries().insert(tenant, one)));
  }

  @Test
  void a_delivery_comes_back_as_it_was() {
    Delivery one = delivery(lane, SUBJECT, 1);
    insert(one);
    assertEquals(Optional.of(one), deliveries().find(tenant, lane, one.id()));
    assertEquals(Optional.empty(), deliveries().find(other, lane, one.id()));
    assertEquals(Optional.empty(), deliveries().find(tenant, UUID.randomUUID(), one.id()));
  }

  @Test
  void one_of_a_queue_is_due_and_the_others_wait() {
    Delivery first = delivery(lane, SUBJECT, 1);
    Delivery second = delivery(lane, SUBJECT, 2);
    Delivery third = delivery(lane, SUBJECT, 3);
    Delivery another = delivery(lane, ANOTHER, 4);
    insert(first, second, third, another);
    assertEquals(List.of(first.id(), another.id()), due());
    assertEquals(
        Optional.empty(), deliveries().find(tenant, lane, second.id()).orElseThrow().next());
    Delivery waiting = became(first, State.PENDING, NOW.plusSeconds(5));
    write(() -> assertTrue(deliveries().update(tenant, waiting)));
    assertEquals(Optional.of(waiting), deliveries().find(tenant, lane, first.id()));
    write(() -> deliveries().advance(tenant, lane, SUBJECT, NOW));
    assertEquals(List.of(another.id()), due());
    write(() -> {
      assertTrue(deliveries().update(tenant, became(waiting, State.SUCCEEDED, null)));
      deliveries().advance(tenant, lane, SUBJECT, NOW);
    });
    assertEquals(List.of(second.id(), another.id()), due());
  }

  @Test
  void large_ones_that_are_due_are_read_in_parts_so_that_they_do_not_fill_the_memory() {
    for (int i = 1; i <= 4; i++) {
      insert(large(i));
    }
    assertEquals(2, due().size());
    insert(delivery(lane, new UUID(9, 9), 9));
    assertEquals(2, deliveries().due(tenant, lane, NOW, 2).size());
  }

  private Delivery large(int number) {
    Delivery one = delivery(lane, new UUID(number, 0), number);
    var message =
        new Message(
            one.message().id(),
            one.message().type(),
            one.message().subject(),
            null,
            false,
            "a".repeat(200 * 1024));
    return new Delivery(
        one.id(), lane, one.queue(), number, message, State.PENDING, 0, NOW, NOW, NOW);
  }

  @Test
  void what_is_finished_stays_so() {
    Delivery one = delivery(lane, SUBJECT, 1);
    Delivery done = became(one, State.FAILED, null);
    insert(one);
    write(() -> {
      assertTrue(deliveries().update(tenant, done));
      assertFalse(deliveries().update(tenant, became(one, State.SUCCEEDED, null)));
      assertEquals(0, deliveries().cancel(tenant, lane, NOW, 10));
    });
    assertEquals(Optional.of(done), deliveries().find(tenant, lane, one.id()));
  }

  @Test
  void what_is_pending_is_cancelled_in_parts() {
    insert(
        delivery(lane, SUBJECT, 1),
        delivery(lane, SUBJECT, 2),
        delivery(lane, ANOTHER, 3),
        delivery(UUID.randomUUID(), UUID.randomUUID(), SUBJECT, 1));
    write(() -> assertEquals(2, deliveries().cancel(tenant, lane, NOW, 2)));
    write(() -> assertEquals(1, deliveries().cancel(tenant, lane, NOW, 2)));
    assertEquals(List.of(), due());
    assertEquals(
        3, deliveries().list(tenant, lane, State.CANCELLED, PageRequest.page(1, 9)).items().size());
  }

  @Test
  void lists_are_read_page_by_page_the_newest_first() {
    List<Delivery> all =
        List.of(
            delivery(lane, new UUID(1, 0), 4),
            delivery(lane, new UUID(2, 0), 3),
            delivery(lane, new UUID(3, 0), 2),
            delivery(lane, new UUID(4, 0), 1));
    insert(all.toArray(Delivery[]::new));
    write(() -> deliveries().update(tenant, became(all.get(1), State.FAILED, null)));
    Page<Delivery> first = deliveries().list(tenant, lane, null, PageRequest.page(1, 3));
    assertEquals(Page.Total.exactly(4), first.total());
    assertEquals(List.of(4L, 3L, 2L), first.items().stream().map(Delivery::place).toList());
    var behind = new PageRequest(new Start.After(first.next().orElseThrow()), 3);
    assertEquals(all.subList(3, 4), deliveries().list(tenant, lane, null, behind).items());
    Page<Delivery> failed = deliveries().list(tenant, lane, State.FAILED, PageRequest.page(1, 3));
    assertEquals(Page.Total.exactly(1), failed.total());
    assertEquals(List.of(3L), failed.items().stream().map(Delivery::place).toList());
  }

  @Test
  void attempts_come_back_as_they_were() {
    Delivery one = delivery(lane, SUBJECT, 1);
    insert(one);
    var broken =
        new DeliveryAttempt(
            2,
            NOW,
            java.time.Duration.ofSeconds(1),
            new Reply.Failed(Reply.Reason.CONNECTION_FAILED));
    var late =
        new DeliveryAttempt(
            3, NOW, java.time.Duration.ofSeconds(5), new Reply.Failed(Reply.Reason.TIMED_OUT));
    write(() -> {
      for (DeliveryAttempt attempt : List.of(late, broken, attempt(1))) {
        deliveries().insert(tenant, lane, one.id(), attempt);
      }
    });
    assertEquals(List.of(attempt(1), broken, late), deliveries().attempts(tenant, lane, one.id()));
    assertEquals(Optional.empty(), broken.took());
    assertEquals(List.of(), deliveries().attempts(other, lane, one.id()));
  }

  @Test
  void what_was_finished_long_ago_goes_with_its_attempts_and_what_is_pending_stays() {
    Delivery old = delivery(lane, SUBJECT, 1);
    Delivery pending = delivery(lane, ANOTHER, 2);
    insert(old, pending);
    write(() -> {
      deliveries().update(tenant, became(old, State.SUCCEEDED, null));
      deliveries().insert(tenant, lane, old.id(), attempt(1));
      deliveries().insert(tenant, lane, pending.id(), attempt(1));
    });
    sweep(NOW.plusSeconds(1));
    assertTrue(deliveries().find(tenant, lane, old.id()).isPresent());
    sweep(NOW.plusSeconds(2));
    assertEquals(Optional.empty(), deliveries().find(tenant, lane, old.id()));
    assertEquals(List.of(), deliveries().attempts(tenant, lane, old.id()));
    assertTrue(deliveries().find(tenant, lane, pending.id()).isPresent());
    assertEquals(1, deliveries().attempts(tenant, lane, pending.id()).size());
  }

  private void sweep(java.time.Instant time) {
    int swept;
    do {
      swept = storage.inTransaction(() -> deliveries().sweepFinished(time, 100));
    } while (swept == 100);
  }
}
