package petstore.core.orders;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetRepository;

/// Placing an order.
final class Placement {
  private final OrderRepository orders;
  private final PetRepository pets;
  private final Buyers buyers;
  private final Reservations reservations;
  private final Ids ids;
  private final InstantSource clock;

  Placement(
      OrderRepository orders,
      PetRepository pets,
      Buyers buyers,
      Reservations reservations,
      Ids ids,
      InstantSource clock) {
    this.orders = orders;
    this.pets = pets;
    this.buyers = buyers;
    this.reservations = reservations;
    this.ids = ids;
    this.clock = clock;
  }

  /// Places an order, inside a transaction.
  Order place(Tenant tenant, OrderDraft draft, UUID buyer, Caller caller) {
    // locks the tenant, which all do first who hold anything else of it
    long number = orders.next(tenant, Numbering.UNSAFE);
    if (!buyers.exist(tenant, buyer)) {
      throw OrderAccess.noBuyer(buyer, caller);
    }
    Pet pet = available(tenant, draft.pet());
    checkPrice(draft, pet.traits().price());
    if (orders.countUnpaid(tenant, buyer, Purchases.MAX_UNPAID) >= Purchases.MAX_UNPAID) {
      throw conflict(
          "/userId",
          "too_many_unpaid",
          "has " + Purchases.MAX_UNPAID + " orders that are not paid: pay or cancel one first");
    }
    Order order = order(number, pet, buyer);
    reservations.add(tenant, new OrderState.Placed(order), pet);
    return order;
  }

  private Pet available(Tenant tenant, UUID id) {
    Pet pet =
        pets.find(tenant, id)
            .orElseThrow(() -> new Failure(new Problem.NotFound(Problem.Kind.PET, id.toString())));
    if (pet.availability() != Availability.AVAILABLE || pet.reservedBy() != null) {
      throw conflict("/petId", "not_available", "is of a pet that is " + pet.availability());
    }
    return pet;
  }

  private static void checkPrice(OrderDraft draft, Money price) {
    var faults = new ArrayList<Fault>();
    BigDecimal total = draft.total();
    if (total != null && total.compareTo(price.amount()) != 0) {
      faults.add(new Fault("/totalAmount", "wrong_amount", "must be the pet's price: " + price));
    }
    if (draft.currency() != null && !draft.currency().equals(price.currency())) {
      faults.add(new Fault("/currency", "wrong_currency", "must be that of the price: " + price));
    }
    if (!faults.isEmpty()) {
      throw new Failure(new Problem.Invalid(Problem.Kind.ORDER, faults));
    }
  }

  private Order order(long number, Pet pet, UUID buyer) {
    var now = clock.instant();
    var details = new OrderDetails(pet.number(), 1, null, OrderStatus.PLACED.word(), false);
    var purchase = new Purchase(pet.id(), buyer, pet.traits().price());
    return new Order(number, ids.next(now), 1, now, now, details, purchase);
  }

  private static Failure conflict(String where, String code, String message) {
    return new Failure(
        new Problem.Conflict(Problem.Kind.ORDER, List.of(new Fault(where, code, message))));
  }
}
