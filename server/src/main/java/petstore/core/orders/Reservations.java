package petstore.core.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Adopter;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetEvent;
import petstore.core.pets.PetEvent.Reason;
import petstore.core.pets.PetRepository;

/// Keeps the pet of an order in step with it, and tells of both. All changes of orders with a
/// purchase go through here, inside a transaction: the buyer is held before the pet, and that is
/// written before the order, always in this order, so that two of them do not wait for each other.
final class Reservations {
  private final PetRepository pets;
  private final OrderRepository orders;
  private final Buyers buyers;
  private final OrderedPets ordered;
  private final Outbox outbox;

  Reservations(PetRepository pets, OrderRepository orders, Buyers buyers, Outbox outbox) {
    this.pets = pets;
    this.orders = orders;
    this.buyers = buyers;
    this.ordered = new OrderedPets(pets);
    this.outbox = outbox;
  }

  /// Adds an order and keeps its pet for it.
  void add(Tenant tenant, OrderState.Placed placed, Pet pet) {
    Order order = placed.order();
    Pet kept = pet.reserved(order.id(), Availability.PENDING, order.createdAt());
    pets.update(tenant, kept);
    orders.insert(tenant, order);
    outbox.add(tenant, new OrderEvent.Created(order, Optional.of(pet.id())));
    tell(tenant, PetEvent.of(pet, kept, Reason.ORDER_PLACED, Optional.empty()));
  }

  /// Stores an order that came to another state.
  ///
  /// @param before the order, as it was
  /// @param by the user who did it; none when nobody did who is known
  Order store(Tenant tenant, Order before, OrderState state, @Nullable UUID by) {
    Order order = state.order();
    List<PetEvent> ofPet =
        order.purchase() == null ? List.of() : follow(tenant, order.purchase(), state);
    orders.update(tenant, order);
    outbox.add(
        tenant,
        new OrderEvent.StatusChanged(order, ordered.of(tenant, order), before.status(), by));
    tell(tenant, ofPet);
    return order;
  }

  private List<PetEvent> follow(Tenant tenant, Purchase purchase, OrderState state) {
    Optional<Adopter> adopter =
        state instanceof OrderState.Approved
            ? buyers.find(tenant, purchase.buyer())
            : Optional.empty();
    Order order = state.order();
    Optional<Pet> found =
        pets.find(tenant, purchase.pet()).filter(pet -> order.id().equals(pet.reservedBy()));
    Optional<Pet> followed = found.flatMap(pet -> after(pet, state, order.updatedAt()));
    followed.ifPresent(pet -> pets.update(tenant, pet));
    return followed
        .map(pet -> PetEvent.of(found.orElseThrow(), pet, reason(state), adopter))
        .orElse(List.of());
  }

  private static Optional<Pet> after(Pet pet, OrderState state, Instant at) {
    return switch (state) {
      case OrderState.Placed _, OrderState.Shipped _ -> Optional.empty();
      case OrderState.Approved(Order order) ->
          Optional.of(pet.reserved(order.id(), Availability.ADOPTED, at));
      case OrderState.Delivered _ -> Optional.of(pet.reserved(null, Availability.ADOPTED, at));
      case OrderState.Cancelled _ -> Optional.of(pet.reserved(null, Availability.AVAILABLE, at));
    };
  }

  private static Reason reason(OrderState state) {
    return switch (state) {
      case OrderState.Placed _ -> Reason.ORDER_PLACED;
      case OrderState.Approved _, OrderState.Shipped _, OrderState.Delivered _ -> Reason.ORDER_PAID;
      case OrderState.Cancelled _ -> Reason.ORDER_CANCELLED;
    };
  }

  private void tell(Tenant tenant, List<PetEvent> events) {
    events.forEach(event -> outbox.add(tenant, event));
  }
}
