package petstore.core.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.PetRepository;
import petstore.core.tenants.Tenants;

/// What can be done with orders where it is known who buys. An order keeps its pet from others as
/// long as it is open.
///
/// Orders that were born in a classic edition have no buyer and no price: only those see them who
/// see the orders of all, and whatever is done to them, nothing happens to a pet.
public final class Purchases {
  /// The most orders that one user may have that are not paid.
  public static final int MAX_UNPAID = 50;

  private final OrderRepository orders;
  private final OrderedPets pets;
  private final Placement placement;
  private final Reservations reservations;
  private final Till till;
  private final Tenants tenants;
  private final InstantSource clock;

  public Purchases(
      OrderRepository orders,
      PetRepository pets,
      Buyers buyers,
      Till till,
      Tenants tenants,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    this.orders = orders;
    this.pets = new OrderedPets(pets);
    this.reservations = new Reservations(pets, orders, buyers, outbox);
    this.placement = new Placement(orders, pets, buyers, reservations, ids, clock);
    this.till = till;
    this.tenants = tenants;
    this.clock = clock;
  }

  /// Places an order and keeps its pet for it. Of several who order the same pet at the same time,
  /// one gets it.
  ///
  /// @param told what is told of the order; it runs inside the transaction, perhaps more than once
  /// @throws Failure with [Problem.Invalid] when the draft names a buyer whom the caller may not
  ///   order for, or a price that the pet does not have; [Problem.NotFound] for a pet that is not
  ///   there; [Problem.Conflict] when the pet is not available, or when the buyer has [#MAX_UNPAID]
  ///   orders that are not paid
  public <R> R place(Tenant tenant, OrderDraft draft, Caller caller, Function<Order, R> told) {
    UUID buyer = OrderAccess.buyer(draft, caller);
    return tenants.write(tenant, () -> told.apply(placement.place(tenant, draft, buyer, caller)));
  }

  /// An order that the caller may see. In a transaction it stays as it is until that ends.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Order get(Tenant tenant, UUID id, Caller caller) {
    return orders
        .find(tenants.toRead(tenant), id)
        .filter(order -> OrderAccess.sees(caller, order))
        .orElseThrow(() -> new Failure(new Problem.NotFound(Problem.Kind.ORDER, id.toString())));
  }

  /// Orders that the caller may see.
  public Page<Order> list(Tenant tenant, OrderSearch search, PageRequest request, Caller caller) {
    Tenant shop = tenants.toRead(tenant);
    if (OrderAccess.seesAll(caller)) {
      return orders.search(shop, search, request);
    }
    boolean isOwn =
        caller instanceof Caller.Person person
            && (search.buyer() == null || person.is(search.buyer()));
    return isOwn
        ? orders.search(shop, search.of(((Caller.Person) caller).user()), request)
        : new Page<>(List.of(), Page.Total.exactly(0), Optional.empty(), Optional.empty());
  }

  /// The ids of the pets of orders, by the orders' numbers: of those whose pet is known by its
  /// number alone, as far as there is such a pet.
  public Map<Long, UUID> petsOf(Tenant tenant, Collection<Order> orders) {
    return pets.ofClassic(tenants.toRead(tenant), orders);
  }

  /// Cancels an order and gives its pet back; what was paid is given back, too.
  ///
  /// @param check looks at the order as it is, which nobody else changes meanwhile, and throws to
  ///   leave it
  /// @throws Failure with [Problem.NotFound]; with [Problem.Conflict] when it cannot be cancelled
  ///   any more, or while a payment is under way
  public Order cancel(Tenant tenant, UUID id, Caller caller, Consumer<Order> check) {
    return tenants.write(
        tenant,
        () -> {
          Order order = get(tenant, id, caller);
          check.accept(order);
          return cancelled(tenant, order, caller.userId());
        });
  }

  /// Moves an order to another state. To be in that state already is no fault. What has to be paid
  /// is not approved by hand.
  ///
  /// @param edit gets the order as it is, which nobody else changes meanwhile, and says what it
  ///   shall become, or throws to leave it
  /// @throws Failure with [Problem.NotFound]; [Problem.Forbidden] when the caller is not staff;
  ///   [Problem.Conflict] when the order cannot come to that state from the one it is in
  public Order move(Tenant tenant, UUID id, Caller caller, Function<Order, OrderStatus> edit) {
    return tenants.write(
        tenant,
        () -> {
          Order order = get(tenant, id, caller);
          if (!caller.isStaff()) {
            throw new Failure(
                new Problem.Forbidden(Set.of(), "Only staff changes the status of an order"));
          }
          OrderStatus next = edit.apply(order);
          return next == order.status() ? order : moved(tenant, order, next, caller.userId());
        });
  }

  /// Approves an order that was paid: the pet has found its home.
  ///
  /// @param order as it was found inside the transaction that this is called in
  /// @param by the user who paid; none when nobody did who is known
  /// @throws Failure with [Problem.Conflict] when it cannot be paid any more
  public Order approve(Tenant tenant, Order order, @Nullable UUID by) {
    return reservations.store(
        tenant, order, state(order, OrderStatus.APPROVED, clock.instant()), by);
  }

  /// Whether a user has an order for which a pet is kept, or on its way. Whoever asks in order to
  /// delete the user has to hold the user first, in the same transaction.
  public boolean hasOpen(Tenant tenant, UUID buyer) {
    return orders.hasOpen(tenants.toRead(tenant), buyer);
  }

  /// Cancels an order, inside a transaction that holds it.
  ///
  /// @param by the user who does it; none when nobody does who is known
  /// @throws Failure as [#cancel]
  Order cancelled(Tenant tenant, Order order, @Nullable UUID by) {
    OrderState cancelled = state(order, OrderStatus.CANCELLED, clock.instant());
    if (order.purchase() != null) {
      if (till.isPaying(tenant, order)) {
        throw Transitions.isPaying();
      }
      if (order.status() == OrderStatus.APPROVED) {
        till.refund(tenant, order);
      }
    }
    return reservations.store(tenant, order, cancelled, by);
  }

  private Order moved(Tenant tenant, Order order, OrderStatus next, @Nullable UUID by) {
    if (next == OrderStatus.APPROVED && isToBePaid(order)) {
      throw Transitions.notPaid(order);
    }
    return next == OrderStatus.CANCELLED
        ? cancelled(tenant, order, by)
        : reservations.store(tenant, order, state(order, next, clock.instant()), by);
  }

  private static boolean isToBePaid(Order order) {
    Purchase purchase = order.purchase();
    return order.status() == OrderStatus.PLACED && purchase != null && !purchase.total().isZero();
  }

  private static OrderState state(Order order, OrderStatus next, Instant at) {
    OrderState state = OrderState.of(order);
    return state.to(next, at).orElseThrow(() -> Transitions.impossible(state, next));
  }
}
