package petstore.core.orders;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Numbers;
import petstore.core.kernel.Tenant;

/// The store of orders.
public interface OrderRepository extends Numbers {
  Optional<Order> find(Tenant tenant, long number);

  /// The order with this id. In a transaction it stays as it is until that ends.
  Optional<Order> find(Tenant tenant, UUID id);

  /// The sum of the quantities ordered, by the orders' status; orders without one are not counted.
  Map<String, Long> quantityByStatus(Tenant tenant);

  /// Adds an order; its number is not in use.
  void insert(Tenant tenant, Order order);

  /// Replaces the order with this number.
  void update(Tenant tenant, Order order);

  /// Whether there was one to delete.
  boolean delete(Tenant tenant, long number);
}
