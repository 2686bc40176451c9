package petstore.api;

import java.util.Set;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// Refuses changes that do not say with `If-Match` which state they are changes of, where it is
/// wanted (RFC 6585 section 3): so that nobody overwrites what they have not seen.
///
/// @param always whether every tenant wants it
/// @param tenants who want it else
public record RequiredPreconditions(boolean always, Set<Tenant> tenants) implements Filter {
  /// Nobody wants it.
  public static final RequiredPreconditions NEVER = new RequiredPreconditions(false, Set.of());

  private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");

  public RequiredPreconditions {
    tenants = Set.copyOf(tenants);
  }

  @Override
  public Response answer(Api api, Route route, Request request, Handler next) {
    if (api.takesPreconditions()
        && CHANGES.contains(route.method())
        && (always || tenants.contains(api.tenant(request)))
        && request.header("If-Match").isEmpty()) {
      throw new Failure(new Problem.PreconditionRequired());
    }
    return next.handle(request);
  }
}
