package petstore.core.tenants;

import java.util.List;
import petstore.core.kernel.Tenant;

/// The store of tenants.
public interface TenantRepository {
  /// Whether the tenant has a shop of its own.
  boolean exists(Tenant tenant);

  /// How many tenants have a shop of their own, not counting those that the server made for itself.
  long count();

  /// All that have a shop, those that the server made for itself too.
  List<Tenant> all();

  /// Adds a tenant with an empty shop. Two that add the same tenant at the same time: one of them
  /// waits for the other and then finds it there.
  ///
  /// @return whether it was added, false when it was there already
  boolean add(Tenant tenant);

  /// Copies all that `from` has into the empty shop of `to`.
  void copy(Tenant from, Tenant to);

  /// Deletes a tenant with all that it has; whether it was there.
  boolean delete(Tenant tenant);
}
