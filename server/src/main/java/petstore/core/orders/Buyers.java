package petstore.core.orders;

import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Adopter;

/// Who can buy.
public interface Buyers {
  /// Whether there is a user with this id. In a transaction they are not deleted until it ends.
  boolean exist(Tenant tenant, UUID user);

  /// How a user is told of who buys a pet. In a transaction they stay as they are until it ends:
  /// whoever holds a user and a pet holds the user first.
  Optional<Adopter> find(Tenant tenant, UUID user);
}
