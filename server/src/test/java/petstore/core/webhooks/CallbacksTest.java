package petstore.core.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.webhooks.WebhookShop.TENANT;
import static petstore.support.FakeCourier.field;
import static petstore.support.FakeCourier.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.codec.HmacSha256;
import petstore.core.kernel.Caller;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Role;
import petstore.core.orders.CallbackRequests;
import petstore.core.orders.Order;
import petstore.core.webhooks.WebhookShop.Scopes;
import petstore.storage.Shop;

/// What is told about orders on request.
final class CallbacksTest {
  private static final String URL = "https://receiver.example/callback";

  private final WebhookShop shop = WebhookShop.open();
  private final Caller staff = shop.user(Role.STAFF, Scopes.ALL);

  @AfterEach
  void close() {
    shop.close();
  }

  private Order order(String status) {
    Order order = Shop.order(1, 1, status);
    shop.storage.inTransaction(() -> {
      shop.storage.orders().insert(TENANT, order);
      return true;
    });
    return order;
  }

  private UUID request(Order order, Optional<WebhookSecret> secret) {
    var draft =
        new CallbackRequests.Draft(new BigDecimal("0.00"), "USD", Instant.EPOCH, URL, secret);
    return shop.core
        .callbackRequests()
        .add(TENANT, order.id(), draft, staff, request -> request.id());
  }

  private Delivery delivery(UUID request) {
    return shop.storage
        .deliveries()
        .list(TENANT, request, null, PageRequest.page(1, 9))
        .items()
        .getFirst();
  }

  @Test
  void what_became_of_an_order_is_told_until_it_is_taken() {
    shop.courier.answer(URL, _ -> status(500));
    Order order = order("placed");
    UUID request = request(order, Optional.empty());
    shop.step();
    shop.courier.answer(URL, _ -> status(200));
    shop.steps(Duration.ofSeconds(6), Duration.ofSeconds(1));
    shop.steps(Duration.ofDays(9), Duration.ofHours(3));
    List<Letter> letters = shop.courier.to(URL);
    assertEquals(2, letters.size());
    assertEquals(letters.get(0).body(), letters.get(1).body());
    assertEquals(
        """
        {"requestId":"%s","orderId":"%s","status":"COMPLETED",\
        "timestamp":"2026-03-04T05:06:07Z","result":{"orderStatus":"PLACED"}}\
        """
            .formatted(request, order.id()),
        letters.getFirst().body());
    assertEquals(request.toString(), field(letters.getFirst(), "webhook-id"));
    assertEquals("", field(letters.getFirst(), "webhook-signature"));
    assertEquals(Delivery.State.SUCCEEDED, delivery(request).state());
  }

  @Test
  void one_with_a_secret_is_signed() {
    var secret = WebhookSecret.make(new java.util.Random(1));
    UUID request = request(order("placed"), Optional.of(secret));
    shop.step();
    Letter letter = shop.courier.letters().getFirst();
    String signed = request + "." + field(letter, "webhook-timestamp") + "." + letter.body();
    assertEquals(
        "v1,"
            + Base64.getEncoder()
                .encodeToString(new HmacSha256().sign(secret.key(), signed.getBytes(UTF_8))),
        field(letter, "webhook-signature"));
  }

  @Test
  void a_cancelled_order_has_failed() {
    request(order("cancelled"), Optional.empty());
    shop.step();
    assertTrue(shop.courier.letters().getFirst().body().contains("\"status\":\"FAILED\""));
  }

  @Test
  void a_receiver_that_is_gone_is_not_asked_again() {
    shop.courier.answer(URL, _ -> status(410));
    UUID request = request(order("placed"), Optional.empty());
    shop.step();
    shop.steps(Duration.ofDays(5), Duration.ofHours(1));
    assertEquals(1, shop.courier.letters().size());
    assertEquals(Delivery.State.FAILED, delivery(request).state());
  }

  @Test
  void nothing_is_told_of_a_request_that_was_not_kept() {
    Order order = order("placed");
    var draft =
        new CallbackRequests.Draft(
            new BigDecimal("0.00"), "USD", Instant.EPOCH, URL, Optional.empty());
    assertThrows(
        IllegalStateException.class,
        () ->
            shop.core
                .callbackRequests()
                .add(
                    TENANT,
                    order.id(),
                    draft,
                    staff,
                    _ -> {
                      throw new IllegalStateException("the server dies here");
                    }));
    shop.step();
    assertEquals(List.of(), shop.courier.letters());
  }

  @Test
  void what_was_told_is_forgotten_with_its_address_after_thirty_days() {
    UUID request = request(order("placed"), Optional.empty());
    shop.step();
    shop.clock.pass(Duration.ofDays(31));
    assertEquals(1, shop.engine().sweep(100));
    assertFalse(
        shop
            .storage
            .deliveries()
            .list(TENANT, request, null, PageRequest.page(1, 9))
            .items()
            .stream()
            .findAny()
            .isPresent());
  }
}
