package petstore.core.orders;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.pets.PetRepository;
import petstore.core.tenants.Tenants;

/// What can be done with the orders of a shop.
public final class Orders {
  private final OrderRepository orders;
  private final OrderedPets pets;
  private final Tenants tenants;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Ids ids;
  private final InstantSource clock;

  public Orders(
      OrderRepository orders,
      PetRepository pets,
      Tenants tenants,
      Transactions transactions,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    this.orders = orders;
    this.pets = new OrderedPets(pets);
    this.tenants = tenants;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /// The order with this number.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Order get(Tenant tenant, long number) {
    return orders
        .find(tenants.toRead(tenant), number)
        .orElseThrow(
            () -> new Failure(new Problem.NotFound(Problem.Kind.ORDER, Long.toString(number))));
  }

  /// The sum of the quantities ordered, by the orders' status; orders without one are not counted.
  public Map<String, Long> quantityByStatus(Tenant tenant) {
    return orders.quantityByStatus(tenants.toRead(tenant));
  }

  /// Adds an order, or replaces the one that has this number already.
  ///
  /// @param number the number that was sent; none, or one that `numbering` does not keep: one is
  ///   made
  /// @throws Failure with [Problem.Reserved] when that is an order of a buyer
  public Order put(
      Tenant tenant, @Nullable Long number, OrderDetails details, Numbering numbering) {
    return tenants.write(
        tenant,
        () -> {
          if (number == null || !numbering.keeps(number)) {
            return insert(tenant, orders.next(tenant, numbering.ceiling()), details);
          }
          return orders
              .find(tenant, number)
              .map(existing -> replace(tenant, existing, details))
              .orElseGet(() -> insert(tenant, number, details));
        });
  }

  /// Deletes an order; whether there was one.
  ///
  /// @throws Failure with [Problem.Reserved] when it is an order of a buyer
  public boolean delete(Tenant tenant, long number) {
    return transactions.inTransaction(() -> deleteIfThere(tenant, number));
  }

  private boolean deleteIfThere(Tenant tenant, long number) {
    Optional<Order> existing = orders.find(tenants.toRead(tenant), number);
    if (existing.isEmpty()) {
      return false;
    }
    refusePurchase(existing.get());
    return tenants.write(tenant, () -> orders.delete(tenant, number));
  }

  private Order insert(Tenant tenant, long number, OrderDetails details) {
    var now = clock.instant();
    var order = new Order(number, ids.next(now), 1, now, now, details);
    orders.insert(tenant, order);
    outbox.add(tenant, new OrderEvent.Created(order, pets.of(tenant, order)));
    return order;
  }

  private Order replace(Tenant tenant, Order existing, OrderDetails details) {
    refusePurchase(existing);
    Order changed = existing.changed(details, clock.instant());
    orders.update(tenant, changed);
    if (changed.status() != existing.status()) {
      Optional<UUID> pet = pets.of(tenant, changed);
      outbox.add(tenant, new OrderEvent.StatusChanged(changed, pet, existing.status(), null));
    }
    return changed;
  }

  private static void refusePurchase(Order order) {
    if (order.purchase() != null) {
      throw new Failure(new Problem.Reserved(Problem.Kind.ORDER));
    }
  }
}
