package petstore.core.orders;

import java.time.Instant;
import java.util.Optional;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetRepository;

/// Keeps the pet of an order in step with it. All changes of orders with a purchase go through
/// here, inside a transaction: the pet is written before the order, always in this order, so that
/// two of them do not wait for each other.
final class Reservations {
  private final PetRepository pets;
  private final OrderRepository orders;

  Reservations(PetRepository pets, OrderRepository orders) {
    this.pets = pets;
    this.orders = orders;
  }

  /// Adds an order and keeps its pet for it.
  void add(Tenant tenant, OrderState.Placed placed, Pet pet) {
    Order order = placed.order();
    pets.update(tenant, pet.reserved(order.id(), Availability.PENDING, order.createdAt()));
    orders.insert(tenant, order);
  }

  /// Stores an order that came to another state.
  Order store(Tenant tenant, OrderState state) {
    Order order = state.order();
    Purchase purchase = order.purchase();
    if (purchase != null) {
      pets.find(tenant, purchase.pet())
          .filter(pet -> order.id().equals(pet.reservedBy()))
          .flatMap(pet -> follow(pet, state, order.updatedAt()))
          .ifPresent(pet -> pets.update(tenant, pet));
    }
    orders.update(tenant, order);
    return order;
  }

  private static Optional<Pet> follow(Pet pet, OrderState state, Instant at) {
    return switch (state) {
      case OrderState.Placed _, OrderState.Shipped _ -> Optional.empty();
      case OrderState.Approved(Order order) ->
          Optional.of(pet.reserved(order.id(), Availability.ADOPTED, at));
      case OrderState.Delivered _ -> Optional.of(pet.reserved(null, Availability.ADOPTED, at));
      case OrderState.Cancelled _ -> Optional.of(pet.reserved(null, Availability.AVAILABLE, at));
    };
  }
}
