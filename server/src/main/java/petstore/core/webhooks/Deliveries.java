package petstore.core.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// Looking at what was brought to an endpoint, and having it brought again. As for endpoints, all
/// methods throw [Failure] with [Problem.NotFound] for an endpoint that is not the caller's.
public final class Deliveries {
  private final WebhookEndpoints.Stores stores;
  private final OwnEndpoints own;
  private final Tenants tenants;
  private final Ids ids;
  private final InstantSource clock;

  public Deliveries(WebhookEndpoints.Stores stores, Tenants tenants, Ids ids, InstantSource clock) {
    this.stores = stores;
    this.own = new OwnEndpoints(stores.endpoints(), tenants);
    this.tenants = tenants;
    this.ids = ids;
    this.clock = clock;
  }

  /// A page of the deliveries to an endpoint, the newest first.
  ///
  /// @param state of those that are wanted; none: of any
  public Page<Delivery> list(
      Tenant tenant,
      UUID endpoint,
      Delivery.@Nullable State state,
      PageRequest request,
      Caller caller) {
    own.get(tenant, endpoint, caller);
    return stores.deliveries().list(tenants.toRead(tenant), endpoint, state, request);
  }

  /// A delivery with its attempts.
  public DeliveryReport get(Tenant tenant, UUID endpoint, UUID id, Caller caller) {
    own.get(tenant, endpoint, caller);
    Tenant shop = tenants.toRead(tenant);
    Delivery delivery = find(shop, endpoint, id);
    return new DeliveryReport(delivery, stores.deliveries().attempts(shop, endpoint, id));
  }

  /// Has the same told again: another delivery, which waits for no other, of the same event.
  ///
  /// @param told what is told of it; it runs inside the transaction, perhaps more than once
  /// @throws Failure with [Problem.Conflict] when the endpoint is disabled
  public <R> R resend(
      Tenant tenant, UUID endpoint, UUID id, Caller caller, Function<Delivery, R> told) {
    return tenants.write(
        tenant,
        () -> {
          own.get(tenant, endpoint, caller);
          stores.lanes().hold(tenant, endpoint, Optional.empty());
          own.enabled(tenant, endpoint, caller);
          Message message = find(tenant, endpoint, id).message();
          Instant now = clock.instant();
          Delivery delivery = Delivery.atOnce(ids.next(now), endpoint, message, now);
          stores.deliveries().insert(tenant, delivery);
          stores.lanes().wake(tenant, endpoint, now);
          return told.apply(delivery);
        });
  }

  private Delivery find(Tenant shop, UUID endpoint, UUID id) {
    return stores
        .deliveries()
        .find(shop, endpoint, id)
        .orElseThrow(() -> OwnEndpoints.missing(Problem.Kind.DELIVERY, id));
  }
}
