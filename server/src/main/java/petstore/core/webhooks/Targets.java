package petstore.core.webhooks;

import java.time.Instant;
import java.util.Optional;
import petstore.core.events.EventReader;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;

/// Finds out where letters go, and ends endpoints whose owners are not there any more.
record Targets(WebhookEndpoints.Stores stores, Owners owners, Transactions transactions) {
  /// Where the letters of a lane go; nothing if none are sent any more.
  Optional<Target> of(Lane lane, Instant now) {
    return lane.oneOff().isPresent()
        ? lane.oneOff().map(Target.OfLetter::new)
        : stores
            .endpoints()
            .find(lane.key().tenant(), lane.key().id())
            .filter(endpoint -> endpoint.state().isEnabled())
            .flatMap(endpoint ->
                reader(lane.key().tenant(), endpoint, now)
                    .map(reader -> new Target.OfEndpoint(endpoint, reader)));
  }

  /// What an endpoint's owner may be told. When there is no such owner any more, the endpoint ends.
  Optional<EventReader> reader(Tenant tenant, WebhookEndpoint endpoint, Instant now) {
    Optional<EventReader> reader = owners.reader(tenant, endpoint.owner(), endpoint.scopes());
    if (reader.isEmpty()) {
      transactions.inTransaction(() -> {
        stores.lanes().hold(tenant, endpoint.id(), Optional.empty());
        Cancellation.of(stores, tenant, endpoint.id(), now);
        return stores.endpoints().remove(tenant, endpoint.id());
      });
    }
    return reader;
  }
}
