package petstore.core.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.webhooks.WebhookShop.TENANT;
import static petstore.support.FakeCourier.field;
import static petstore.support.FakeCourier.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Role;
import petstore.core.webhooks.WebhookShop.Scopes;
import petstore.storage.StorageConfig;

/// In which order letters are sent, and who waits for whom.
final class OrderOfDeliveriesTest {
  private static final String URL = "https://receiver.example/hook";
  private static final String OTHER = "https://other.example/hook";

  private static List<String> ids(WebhookShop shop, String url) {
    return shop.courier.to(url).stream().map(letter -> field(letter, "webhook-id")).toList();
  }

  @Test
  void what_happens_to_one_pet_is_told_in_order_also_while_the_first_is_tried_again() {
    try (WebhookShop shop = WebhookShop.open()) {
      Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
      shop.endpoint(ann, URL);
      UUID pet = UUID.randomUUID();
      String first = shop.happens(pet).toString();
      String second = shop.happens(pet).toString();
      String another = shop.happens(UUID.randomUUID()).toString();
      shop.courier.answer(
          URL, letter -> status(field(letter, "webhook-id").equals(first) ? 500 : 200));
      shop.step();
      assertEquals(List.of(first, another), ids(shop, URL));
      String third = shop.happens(pet).toString();
      shop.courier.answer(URL, _ -> status(200));
      shop.step();
      assertEquals(2, ids(shop, URL).size(), "the second one waits");
      shop.clock.pass(Duration.ofSeconds(6));
      shop.step();
      assertEquals(List.of(first, another, first, second, third), ids(shop, URL));
    }
  }

  @Test
  void after_the_last_attempt_the_next_one_of_the_pet_is_told() {
    try (WebhookShop shop = WebhookShop.open()) {
      Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
      WebhookEndpoint endpoint = shop.endpoint(ann, URL);
      UUID pet = UUID.randomUUID();
      String first = shop.happens(pet).toString();
      String second = shop.happens(pet).toString();
      shop.courier.answer(
          URL, letter -> status(field(letter, "webhook-id").equals(first) ? 500 : 200));
      shop.steps(Duration.ofHours(90), Duration.ofMinutes(30));
      assertEquals(List.of(second), ids(shop, URL).subList(10, 11));
      assertEquals(
          List.of(Delivery.State.SUCCEEDED, Delivery.State.FAILED),
          shop.deliveries(endpoint, ann).stream().map(Delivery::state).toList());
    }
  }

  @Test
  void a_receiver_that_fails_every_second_time_gets_all_in_order() {
    try (WebhookShop shop = WebhookShop.open()) {
      Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
      shop.endpoint(ann, URL);
      var count = new int[1];
      var taken = new ArrayList<String>();
      shop.courier.answer(
          URL,
          letter -> {
            if (count[0]++ % 2 == 0) {
              return status(500);
            }
            taken.add(field(letter, "webhook-id"));
            return status(200);
          });
      UUID pet = UUID.randomUUID();
      var told = new ArrayList<String>();
      for (int i = 0; i < 20; i++) {
        told.add(shop.happens(pet).toString());
      }
      shop.steps(Duration.ofMinutes(3), Duration.ofSeconds(6));
      assertEquals(told, taken);
    }
  }

  @Test
  void where_many_are_to_be_told_it_is_written_down_in_parts() {
    try (WebhookShop shop = WebhookShop.open()) {
      Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
      var endpoints = new ArrayList<WebhookEndpoint>();
      for (int i = 0; i < WebhookEndpoints.MAX; i++) {
        endpoints.add(shop.endpoint(ann, URL + i));
      }
      for (int i = 0; i < 60; i++) {
        shop.happens(UUID.randomUUID());
      }
      assertEquals(50, shop.engine().fanOut(100));
      assertEquals(50, shop.deliveries(endpoints.getFirst(), ann).size());
      assertEquals(10, shop.engine().fanOut(100));
      for (WebhookEndpoint endpoint : endpoints) {
        assertEquals(60, shop.deliveries(endpoint, ann).size());
      }
    }
  }

  @Test
  void a_letter_that_could_not_even_be_tried_is_not_waited_for_for_ever() throws Exception {
    var again = new CountDownLatch(2);
    try (WebhookShop shop =
        WebhookShop.over(
            new StorageConfig.Memory(),
            work -> Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {}).start(work))) {
      Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
      shop.endpoint(ann, URL);
      shop.courier.answer(
          URL,
          _ -> {
            again.countDown();
            if (again.getCount() > 0) {
              throw new StackOverflowError("as memory that is not there");
            }
            return status(200);
          });
      shop.happens(UUID.randomUUID());
      shop.step();
      assertTrue(again.await(10, TimeUnit.SECONDS));
      shop.engine().stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void a_resend_and_a_test_wait_for_nobody() {
    try (WebhookShop shop = WebhookShop.open()) {
      Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
      WebhookEndpoint endpoint = shop.endpoint(ann, URL);
      UUID pet = UUID.randomUUID();
      shop.happens(pet);
      shop.step();
      Delivery done = shop.deliveries(endpoint, ann).getFirst();
      shop.courier.answer(URL, _ -> status(500));
      shop.happens(pet);
      shop.step();
      shop.courier.answer(URL, _ -> status(200));
      Delivery again =
          shop.core.deliveries().resend(TENANT, endpoint.id(), done.id(), ann, one -> one);
      Delivery test = shop.core.webhookEndpoints().test(TENANT, endpoint.id(), ann, one -> one);
      shop.step();
      assertEquals(4, shop.courier.letters().size());
      assertEquals(done.message(), again.message());
      Letter sent = shop.courier.letters().getFirst();
      Letter resent =
          shop.courier.letters().stream()
              .skip(2)
              .filter(one -> field(one, "webhook-id").equals(field(sent, "webhook-id")))
              .findFirst()
              .orElseThrow();
      assertEquals(sent.body(), resent.body());
      assertTrue(test.message().body().contains("\"eventType\":\"webhook.test\""));
      assertEquals(
          Delivery.State.SUCCEEDED,
          shop.core.deliveries().get(TENANT, endpoint.id(), test.id(), ann).delivery().state());
    }
  }

  @Test
  void receivers_that_hang_delay_nobody() throws Exception {
    var release = new CountDownLatch(1);
    try (WebhookShop shop =
        WebhookShop.over(new StorageConfig.Memory(), work -> Thread.ofVirtual().start(work))) {
      Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);
      for (int i = 0; i < 19; i++) {
        String url = "https://hanging" + i + ".example/";
        shop.endpoint(ann, url);
        shop.courier.answer(
            url,
            _ -> {
              await(release);
              return new Reply.Failed(Reply.Reason.TIMED_OUT);
            });
      }
      shop.endpoint(ann, OTHER);
      var arrived = new CountDownLatch(300);
      shop.courier.answer(
          OTHER,
          _ -> {
            arrived.countDown();
            return status(200);
          });
      // 19 that hang, 13 letters each: less than the places that there are
      for (int i = 0; i < 300; i++) {
        shop.happens(UUID.randomUUID());
        if (i % 50 == 0) {
          shop.step();
        }
      }
      for (int i = 0; i < 300 && arrived.getCount() > 0; i++) {
        shop.step();
        assertTrue(i < 299, "still waiting for " + arrived.getCount());
        if (arrived.await(50, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
      release.countDown();
      shop.engine().stop(Duration.ofSeconds(5));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
