package petstore;

import java.util.function.Supplier;
import petstore.api.site.SiteApi.Readiness;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.TenantRepository;

/// Tells whether the server can answer requests: it is not stopping, and its store answers.
final class ReadinessProbe implements Supplier<Readiness> {
  private final TenantRepository tenants;
  private volatile boolean stopping;

  ReadinessProbe(TenantRepository tenants) {
    this.tenants = tenants;
  }

  /// From now on, the server is not ready.
  void stopping() {
    stopping = true;
  }

  @Override
  public Readiness get() {
    if (stopping) {
      return Readiness.STOPPING;
    }
    try {
      return tenants.exists(Tenant.DEFAULT) ? Readiness.READY : Readiness.STARTING;
    } catch (Failure e) {
      return Readiness.STORE_UNREACHABLE;
    }
  }
}
