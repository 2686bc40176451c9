package petstore.core.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.support.FakeCourier.field;
import static petstore.support.FakeCourier.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Role;
import petstore.core.webhooks.WebhookShop.Scopes;
import petstore.storage.StorageConfig;

/// What holds when servers die, pause, or share a database.
abstract class NodesContract {
  private static final String URL = "https://receiver.example/hook";

  abstract StorageConfig store();

  /// Lets a node be taken for dead.
  abstract void forget();

  private WebhookShop open() {
    return WebhookShop.over(store(), Runnable::run);
  }

  @Test
  void what_was_sent_by_one_that_died_before_it_wrote_that_down_is_sent_again() {
    try (WebhookShop first = open()) {
      Caller ann = first.user(Role.CUSTOMER, Scopes.ALL);
      WebhookEndpoint endpoint = first.endpoint(ann, URL);
      UUID event = first.happens(UUID.randomUUID());
      WebhookShop second = first.beside(first.storage);
      first.courier.answer(
          URL,
          _ -> {
            // it is taken for dead while the receiver thinks: another one sends it, too
            forget();
            second.step();
            return status(500);
          });
      first.step();
      assertEquals(List.of(event.toString()), ids(first));
      assertEquals(List.of(event.toString()), ids(second));
      Delivery delivery = first.deliveries(endpoint, ann).getFirst();
      assertEquals(Delivery.State.SUCCEEDED, delivery.state(), "the paused one wrote over it");
      assertEquals(1, delivery.attempts());
      first.step();
      second.step();
      assertEquals(1, first.courier.letters().size());
      assertEquals(1, second.courier.letters().size());
    }
  }

  @Test
  void one_that_ends_gives_its_lanes_back_at_once() {
    try (WebhookShop first = open()) {
      Caller ann = first.user(Role.CUSTOMER, Scopes.ALL);
      WebhookEndpoint endpoint = first.endpoint(ann, URL);
      first.courier.answer(URL, _ -> status(503));
      first.happens(UUID.randomUUID());
      first.step();
      first.engine().stop(Duration.ofSeconds(1));
      WebhookShop second = first.beside(first.storage);
      first.clock.pass(Duration.ofSeconds(6));
      first.step();
      assertEquals(1, first.courier.letters().size(), "it goes on after its end");
      second.step();
      assertEquals(1, second.courier.letters().size());
      assertEquals(Delivery.State.SUCCEEDED, first.deliveries(endpoint, ann).getFirst().state());
    }
  }

  @Test
  void two_nodes_tell_everything_once_and_in_order() {
    try (WebhookShop first = open()) {
      Caller ann = first.user(Role.CUSTOMER, Scopes.ALL);
      WebhookEndpoint endpoint = first.endpoint(ann, URL);
      WebhookShop second = first.beside(first.storage);
      UUID pet = UUID.randomUUID();
      for (int i = 0; i < 10; i++) {
        first.happens(pet);
        (i % 2 == 0 ? first : second).step();
      }
      assertEquals(10, first.courier.letters().size() + second.courier.letters().size());
      assertEquals(10, first.deliveries(endpoint, ann).size());
      assertTrue(
          first.deliveries(endpoint, ann).stream()
              .allMatch(one -> one.state() == Delivery.State.SUCCEEDED));
    }
  }

  @Test
  void one_that_was_not_heard_of_sends_nothing() {
    try (WebhookShop shop = open()) {
      Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
      shop.endpoint(ann, URL);
      shop.step();
      shop.happens(UUID.randomUUID());
      shop.storage.events().number(100);
      shop.clock.pass(Duration.ofSeconds(5));
      shop.engine().fanOut(100);
      shop.engine().dispatch(100);
      assertEquals(List.of(), shop.courier.letters());
      shop.step();
      assertEquals(1, shop.courier.letters().size());
    }
  }

  private static List<String> ids(WebhookShop shop) {
    return shop.courier.letters().stream().map(letter -> field(letter, "webhook-id")).toList();
  }
}
