package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.callbackRequest;
import static petstore.storage.Shop.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Money;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.orders.Purchase;

/// What a store has to do with orders.
abstract class OrderContract extends StoreTest {
  OrderContract(Stores stores) {
    super(stores);
  }

  @Test
  void an_order_comes_back_as_it_was() {
    var order = order(Long.MIN_VALUE, Integer.MAX_VALUE, "placed");
    write(() -> storage.orders().insert(tenant, order));
    assertEquals(Optional.of(order), storage.orders().find(tenant, Long.MIN_VALUE));
    assertEquals(Optional.empty(), storage.orders().find(other, Long.MIN_VALUE));
    var bare = order.changed(new OrderDetails(0, -1, null, null, false), NOW);
    write(() -> storage.orders().update(tenant, bare));
    assertEquals(Optional.of(bare), storage.orders().find(tenant, Long.MIN_VALUE));
    Instant far = Instant.parse("+12345-06-07T08:09:10.111Z");
    var farOff = bare.changed(new OrderDetails(0, 0, far, "", false), NOW);
    write(() -> storage.orders().update(tenant, farOff));
    assertEquals(Optional.of(farOff), storage.orders().find(tenant, Long.MIN_VALUE));
  }

  @Test
  void a_purchase_comes_back_as_it_was() {
    var placed = order(5, 1, "placed");
    var purchase =
        new Purchase(UUID.randomUUID(), UUID.randomUUID(), new Money(new BigDecimal("7"), "JPY"));
    var order = new Order(5, placed.id(), 1, NOW, NOW, placed.details(), purchase);
    write(() -> storage.orders().insert(tenant, order));
    assertEquals(Optional.of(order), storage.orders().find(tenant, 5));
    assertEquals(Optional.of(order), storage.orders().find(tenant, order.id()));
    assertEquals(Optional.empty(), storage.orders().find(other, order.id()));
    assertEquals(Optional.empty(), storage.orders().find(tenant, UUID.randomUUID()));
  }

  @Test
  void a_request_for_a_callback_comes_back_as_it_was_and_goes_with_its_order() {
    var order = order(5, 1, "placed");
    var one = callbackRequest(order.id());
    var two = callbackRequest(order.id());
    write(() -> {
      storage.orders().insert(tenant, order);
      storage.orders().insert(other, order);
      storage.callbackRequests().insert(tenant, one);
      storage.callbackRequests().insert(tenant, two);
    });
    assertEquals(Set.of(one, two), Set.copyOf(storage.callbackRequests().of(tenant, order.id())));
    assertEquals(List.of(), storage.callbackRequests().of(other, order.id()));
    assertEquals(List.of(), storage.callbackRequests().of(tenant, one.id()));
    assertFalse(one.toString().contains("secret"), one::toString);
    assertUnavailable(
        () -> write(() -> storage.callbackRequests().insert(tenant, callbackRequest(one.id()))));
    write(() -> storage.orders().delete(tenant, 5));
    assertEquals(List.of(), storage.callbackRequests().of(tenant, order.id()));
  }

  @Test
  void quantities_are_summed_by_status() {
    write(() -> {
      storage.orders().insert(tenant, order(1, Integer.MAX_VALUE, "placed"));
      storage.orders().insert(tenant, order(17, Integer.MAX_VALUE, "placed"));
      storage.orders().insert(tenant, order(3, 5, "approved"));
      storage.orders().insert(tenant, order(4, 0, "delivered"));
      storage.orders().insert(tenant, order(5, 9, null));
    });
    assertEquals(
        Map.of("placed", 2L * Integer.MAX_VALUE, "approved", 5L, "delivered", 0L),
        storage.orders().quantityByStatus(tenant));
    write(() -> {
      storage.orders().delete(tenant, 4);
      storage.orders().update(tenant, order(3, 6, "approved"));
      storage.orders().update(tenant, order(1, 1, "approved"));
    });
    assertEquals(
        Map.of("placed", (long) Integer.MAX_VALUE, "approved", 7L),
        storage.orders().quantityByStatus(tenant));
  }

  @Test
  void an_order_is_deleted_once() {
    write(() -> storage.orders().insert(tenant, order(1, 1, "placed")));
    assertTrue(storage.inTransaction(() -> storage.orders().delete(tenant, 1)));
    assertFalse(storage.inTransaction(() -> storage.orders().delete(tenant, 1)));
  }
}
