package petstore.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.auth.Credential;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// Lets those into an operation whom its edition's definition admits, and says in the request who
/// they are. Where nothing is protected, credentials are not looked at.
public final class Gate implements Filter {
  private final Doorkeeper doorkeeper;
  private final Map<String, Once<DeclaredSecurity>> declared = new HashMap<>();

  /// Finds out who shows a credential.
  @FunctionalInterface
  public interface Doorkeeper {
    /// Who it is, to the shop of a tenant.
    ///
    /// @throws Failure with [Problem.Unauthenticated]
    Caller caller(Tenant tenant, Credential credential);
  }

  /// A gate before editions. Others are not protected.
  ///
  /// @param publicUrl where this server is reached, without a slash at the end
  public Gate(List<Api> editions, String publicUrl, Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
    for (Api api : editions) {
      Optional<Definition> definition = api.definition();
      if (definition.isPresent() && !api.credentials().isEmpty()) {
        declared.put(
            api.name(),
            new Once<>(() ->
                new DeclaredSecurity(new PublishedDefinition(definition.get(), publicUrl).tree())));
      }
    }
  }

  /// Reads the definitions now, in the background, so that no request has to wait for it.
  public void warmUp() {
    if (!declared.isEmpty()) {
      Thread.ofPlatform()
          .daemon()
          .name("definitions")
          .start(() -> declared.values().forEach(Once::get));
    }
  }

  @Override
  public Response answer(Api api, Route route, Request request, Handler next) {
    Requirement wanted = requirement(api, route);
    return next.handle(wanted.isOpen() ? request : admitted(api, wanted, request));
  }

  private Requirement requirement(Api api, Route route) {
    Once<DeclaredSecurity> security = declared.get(api.name());
    return security == null || PublishedDefinition.isServedBy(route.operationId())
        ? Requirement.NONE
        : security.get().of(route.operationId());
  }

  // Of several credentials the first that is good and sufficient counts: a browser may show an old
  // cookie besides.
  private Request admitted(Api api, Requirement wanted, Request request) {
    Credentials shown = Credentials.of(request, api.credentials());
    Tenant tenant = api.tenant(request);
    @Nullable Set<Scope> missing = null;
    @Nullable Failure refusal = null;
    for (Credential credential : shown.good()) {
      try {
        Caller caller = doorkeeper.caller(tenant, credential);
        Set<Scope> lacking = wanted.missing(caller);
        if (lacking.isEmpty()) {
          return request.withCaller(caller);
        }
        missing = missing == null ? lacking : missing;
      } catch (Failure e) {
        if (!(e.problem() instanceof Problem.Unauthenticated)) {
          throw e;
        }
        refusal = refusal == null ? e : refusal;
      }
    }
    if (missing != null) {
      throw forbidden(missing);
    }
    if (!shown.sent() && wanted.admitsAnonymous()) {
      return request;
    }
    throw refusal == null ? unauthenticated(shown) : refusal;
  }

  private static Failure forbidden(Set<Scope> missing) {
    return new Failure(
        new Problem.Forbidden(
            missing,
            (missing.size() == 1 ? "The scope is missing: " : "Scopes are missing: ")
                + Scope.list(missing)));
  }

  private static Failure unauthenticated(Credentials shown) {
    return new Failure(
        new Problem.Unauthenticated(
            shown.sent(),
            shown.sent()
                ? "The Authorization header has no bearer token that can be one"
                : "This needs credentials"));
  }
}
