package petstore.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.orders.OrderStatus;
import petstore.core.orders.Purchase;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;

/// An order and its pet, which follows it.
///
/// @param paidAt when it was paid, if it was
record Sale(Order order, Pet pet, @Nullable Instant paidAt) {

  /// An order as it is placed.
  static Order placed(long number, UUID id, Instant at, Pet pet, UUID buyer) {
    var details = new OrderDetails(pet.number(), 1, null, OrderStatus.PLACED.word(), false);
    var purchase = new Purchase(pet.id(), buyer, pet.traits().price());
    return new Order(number, id, 1, at, at, details, purchase);
  }

  /// What becomes of an order that was placed until it has come to a state.
  static Sale of(Order order, Pet pet, OrderStatus status, RandomGenerator random) {
    Sale placed =
        new Sale(order, pet.reserved(order.id(), Availability.PENDING, order.createdAt()), null);
    return switch (status) {
      case PLACED -> placed;
      case APPROVED -> placed.approved(random);
      case SHIPPED -> placed.approved(random).shipped(random);
      case DELIVERED -> placed.approved(random).shipped(random).delivered(random);
      case CANCELLED ->
          random.nextBoolean()
              ? placed.cancelled(random)
              : placed.approved(random).cancelled(random);
    };
  }

  private Sale approved(RandomGenerator random) {
    Instant at = later(Duration.ofMinutes(3), Duration.ofHours(6), random);
    Order next = moved(OrderStatus.APPROVED, null, false, at);
    return new Sale(next, pet.reserved(order.id(), Availability.ADOPTED, at), at);
  }

  private Sale shipped(RandomGenerator random) {
    Instant at = later(Duration.ofHours(12), Duration.ofHours(40), random);
    return new Sale(moved(OrderStatus.SHIPPED, at, false, at), pet, paidAt);
  }

  private Sale delivered(RandomGenerator random) {
    Instant at = later(Duration.ofHours(20), Duration.ofDays(4), random);
    Order next = moved(OrderStatus.DELIVERED, order.details().shipDate(), true, at);
    return new Sale(next, pet.reserved(null, Availability.ADOPTED, at), paidAt);
  }

  private Sale cancelled(RandomGenerator random) {
    Instant at = later(Duration.ofMinutes(5), Duration.ofHours(20), random);
    Order next = moved(OrderStatus.CANCELLED, null, false, at);
    return new Sale(next, pet.reserved(null, Availability.AVAILABLE, at), paidAt);
  }

  private Instant later(Duration least, Duration most, RandomGenerator random) {
    Instant from = order.updatedAt();
    return Times.between(from.plus(least), from.plus(most), random);
  }

  private Order moved(
      OrderStatus status, @Nullable Instant shipDate, boolean isComplete, Instant at) {
    var details = new OrderDetails(pet.number(), 1, shipDate, status.word(), isComplete);
    return order.changed(details, at);
  }
}
