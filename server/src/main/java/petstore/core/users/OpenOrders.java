package petstore.core.users;

import java.util.UUID;
import petstore.core.kernel.Tenant;

/// Whether users still wait for something that they ordered.
@FunctionalInterface
public interface OpenOrders {
  /// Whether a user has an order that is neither delivered nor cancelled.
  boolean has(Tenant tenant, UUID user);
}
