package petstore.core.orders;

import java.util.UUID;
import petstore.core.kernel.Tenant;

/// Who can buy.
@FunctionalInterface
public interface Buyers {
  /// Whether there is a user with this id. In a transaction they are not deleted until it ends.
  boolean exist(Tenant tenant, UUID user);
}
