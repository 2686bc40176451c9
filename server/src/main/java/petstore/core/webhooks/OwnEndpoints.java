package petstore.core.webhooks;

import java.util.List;
import java.util.UUID;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// The endpoints that a caller sees: their own, and nobody else's.
record OwnEndpoints(EndpointRepository endpoints, Tenants tenants) {
  /// @throws Failure with [Problem.Unauthenticated] for a caller who is not known
  static WebhookOwner owner(Caller caller) {
    return WebhookOwner.of(caller)
        .orElseThrow(() ->
            new Failure(
                new Problem.Unauthenticated(false, "Nobody has webhook endpoints without a name")));
  }

  /// An endpoint of the caller. In a transaction it stays as it is until that ends.
  ///
  /// @throws Failure with [Problem.NotFound]
  WebhookEndpoint get(Tenant tenant, UUID id, Caller caller) {
    WebhookOwner owner = owner(caller);
    return endpoints
        .find(tenants.toRead(tenant), id)
        .filter(endpoint -> endpoint.owner().equals(owner))
        .orElseThrow(() -> missing(Problem.Kind.WEBHOOK_ENDPOINT, id));
  }

  /// The same, if it is told what happens.
  ///
  /// @throws Failure with [Problem.NotFound], [Problem.Conflict]
  WebhookEndpoint enabled(Tenant tenant, UUID id, Caller caller) {
    WebhookEndpoint endpoint = get(tenant, id, caller);
    if (!endpoint.state().isEnabled()) {
      throw new Failure(
          new Problem.Conflict(
              Problem.Kind.WEBHOOK_ENDPOINT,
              List.of(new Fault("/status", "disabled", "must be enabled, and is disabled"))));
    }
    return endpoint;
  }

  static Failure missing(Problem.Kind kind, UUID id) {
    return new Failure(new Problem.NotFound(kind, id.toString()));
  }
}
