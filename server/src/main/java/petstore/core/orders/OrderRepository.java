package petstore.core.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Numbers;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;

/// The store of orders.
public interface OrderRepository extends Numbers {
  /// How many orders of a list are counted at most.
  int MOST_COUNTED = 10_000;

  Optional<Order> find(Tenant tenant, long number);

  /// The order with this id. In a transaction it stays as it is until that ends.
  Optional<Order> find(Tenant tenant, UUID id);

  /// A part of the list of orders that are looked for; they are counted up to [#MOST_COUNTED].
  Page<Order> search(Tenant tenant, OrderSearch search, PageRequest request);

  /// How many orders of a user are placed and not paid, counted up to `most`.
  int countUnpaid(Tenant tenant, UUID buyer, int most);

  /// Whether a user has an order for which a pet is kept, or on its way.
  boolean hasOpen(Tenant tenant, UUID buyer);

  /// Orders with a purchase that were placed before `time` and are not paid, the oldest first. The
  /// one question that is asked of all tenants at once: pets have to come free in every shop, and
  /// there are too many shops to ask each one whether there is anything to do.
  ///
  /// @param after the order behind which to begin; none: at the first
  List<Unpaid> unpaid(Instant time, Optional<Unpaid> after, int limit);

  /// An order that nobody paid.
  record Unpaid(Tenant tenant, UUID order) {}

  /// The sum of the quantities ordered, by the orders' status; orders without one are not counted.
  Map<String, Long> quantityByStatus(Tenant tenant);

  /// Adds an order; its number is not in use.
  void insert(Tenant tenant, Order order);

  /// Replaces the order with this number.
  void update(Tenant tenant, Order order);

  /// Whether there was one to delete.
  boolean delete(Tenant tenant, long number);
}
