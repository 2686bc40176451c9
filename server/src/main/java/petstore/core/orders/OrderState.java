package petstore.core.orders;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An order in one of its states. Each state has a method for every change that is possible from
/// there, and no other: what cannot be done cannot be written.
public sealed interface OrderState {
  /// The order, in this state.
  Order order();

  /// The state that an order is in.
  static OrderState of(Order order) {
    return switch (order.status()) {
      case PLACED -> new Placed(order);
      case APPROVED -> new Approved(order);
      case SHIPPED -> new Shipped(order);
      case DELIVERED -> new Delivered(order);
      case CANCELLED -> new Cancelled(order);
    };
  }

  /// The pet can still be given back.
  sealed interface Cancellable extends OrderState {
    /// The pet is given back.
    default Cancelled cancelled(Instant at) {
      return new Cancelled(order().moved(OrderStatus.CANCELLED, at));
    }
  }

  /// The pet is kept for the buyer, who has not paid yet.
  record Placed(Order order) implements Cancellable {
    /// It is paid.
    public Approved approved(Instant at) {
      return new Approved(order.moved(OrderStatus.APPROVED, at));
    }
  }

  /// It was paid.
  record Approved(Order order) implements Cancellable {
    /// The pet is sent.
    public Shipped shipped(Instant at) {
      return new Shipped(order.moved(OrderStatus.SHIPPED, at));
    }
  }

  /// The pet is on its way.
  record Shipped(Order order) implements OrderState {
    /// The pet arrives.
    public Delivered delivered(Instant at) {
      return new Delivered(order.moved(OrderStatus.DELIVERED, at));
    }
  }

  /// The pet has arrived.
  record Delivered(Order order) implements OrderState {}

  /// The pet was given back.
  record Cancelled(Order order) implements OrderState {}

  /// The order in another state, if it can come to that from here.
  default Optional<OrderState> to(OrderStatus next, Instant at) {
    return switch (next) {
      case PLACED -> Optional.empty();
      case APPROVED ->
          this instanceof Placed placed ? Optional.of(placed.approved(at)) : Optional.empty();
      case SHIPPED ->
          this instanceof Approved approved ? Optional.of(approved.shipped(at)) : Optional.empty();
      case DELIVERED ->
          this instanceof Shipped shipped ? Optional.of(shipped.delivered(at)) : Optional.empty();
      case CANCELLED ->
          this instanceof Cancellable open ? Optional.of(open.cancelled(at)) : Optional.empty();
    };
  }

  /// What it can become next.
  default Set<OrderStatus> next() {
    Instant anyTime = order().updatedAt();
    return Arrays.stream(OrderStatus.values())
        .filter(status -> to(status, anyTime).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
  }
}
