package petstore.core.tenants;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;

/// Gives every tenant a shop of its own at its first write; until then it sees the template's.
public final class Tenants {
  private static final Set<Tenant> OWN =
      Set.of(Tenant.DEFAULT, Tenant.CLASSIC_V2, Tenant.CLASSIC_V3, Tenant.TEMPLATE);

  private final TenantRepository tenants;
  private final Transactions transactions;
  private final int max;

  /// @param max how many tenants may have a shop of their own
  public Tenants(TenantRepository tenants, Transactions transactions, int max) {
    this.tenants = tenants;
    this.transactions = transactions;
    this.max = max;
  }

  /// Whether a tenant is one of those that the server made for itself, and no client's.
  public static boolean isOwn(Tenant tenant) {
    return OWN.contains(tenant);
  }

  /// Whose shop a reader of this tenant sees: its own, or the template's.
  public Tenant toRead(Tenant tenant) {
    return OWN.contains(tenant) || tenants.exists(tenant) ? tenant : Tenant.TEMPLATE;
  }

  /// Runs `work` in a transaction in which the tenant has a shop of its own.
  ///
  /// @throws Failure with [Problem.TooManyTenants]
  public <T extends @Nullable Object> T write(Tenant tenant, Supplier<T> work) {
    return transactions.inTransaction(() -> {
      open(tenant);
      return work.get();
    });
  }

  /// Deletes all that a tenant has, so that it sees the template again; whether it had anything.
  public boolean reset(Tenant tenant) {
    return transactions.inTransaction(() -> tenants.delete(tenant));
  }

  private void open(Tenant tenant) {
    if (OWN.contains(tenant) || tenants.exists(tenant)) {
      return;
    }
    if (tenants.count() >= max) {
      throw new Failure(new Problem.TooManyTenants(max));
    }
    if (tenants.add(tenant)) {
      tenants.copy(Tenant.TEMPLATE, tenant);
    }
  }
}
