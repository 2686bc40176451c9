package petstore.api.site;

import petstore.api.Uuids;
import petstore.core.Seeding;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.http.Response;

/// Brings a tenant's shop back to what it started with. Only for callers on this machine; a page of
/// another origin cannot do it through a browser either, since DELETE needs a permission there that
/// this server does not give.
final class TenantReset {
  private final Seeding seeding;
  private final Seeding.Seed seed;

  TenantReset(Seeding seeding, Seeding.Seed seed) {
    this.seeding = seeding;
    this.seed = seed;
  }

  Response reset(Request request) {
    if (!request.peer().loopback()) {
      throw new Failure(new Problem.LocalOnly());
    }
    String sent = request.parameter("id");
    Tenant tenant =
        Uuids.parse(sent)
            .map(Tenant::new)
            .orElseThrow(() -> new Failure(new Problem.InvalidId(Problem.Kind.TENANT, sent)));
    // the template is nobody's shop
    if (tenant.equals(Tenant.TEMPLATE) || !seeding.reset(tenant, seed).wasThere()) {
      throw new Failure(new Problem.NotFound(Problem.Kind.TENANT, sent));
    }
    return Response.of(204);
  }
}
