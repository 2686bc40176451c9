package petstore.core.users;

import java.util.List;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of users' favorite pets. A favorite is gone when its user or its pet is.
public interface FavoriteRepository {
  /// The numbers of a user's favorite pets, in the order in which they became that.
  List<Long> of(Tenant tenant, UUID user);

  /// Adds a pet, which is in the store; whether it was none of the favorites before.
  boolean add(Tenant tenant, UUID user, long pet);

  /// Takes a pet away; whether it was a favorite.
  boolean remove(Tenant tenant, UUID user, long pet);
}
