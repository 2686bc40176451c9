package petstore.storage;

import static petstore.storage.Shop.NOW;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.Storage;
import petstore.core.kernel.Mark;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.webhooks.Delivery;
import petstore.core.webhooks.EndpointState;
import petstore.core.webhooks.Lane;
import petstore.core.webhooks.WebhookEndpoint;

/// Everything that the repositories of webhooks do.
final class WebhookStatements {
  private static final UUID NODE = UUID.randomUUID();
  private static final WebhookEndpoint ENDPOINT =
      WebhookThings.endpoint(WebhookThings.OWNER, EndpointState.enabled(NOW));
  private static final Delivery DELIVERY = WebhookThings.delivery(ENDPOINT.id(), new UUID(1, 1), 1);

  private WebhookStatements() {}

  static void make(Storage storage, Tenant tenant) {
    storage.webhookEndpoints().lock(tenant);
    storage.webhookEndpoints().insert(tenant, ENDPOINT);
    storage.webhookEndpoints().update(tenant, ENDPOINT);
    storage.webhookLanes().enter(NODE);
    storage.webhookLanes().beat(NODE);
    storage.webhookLanes().hold(tenant, ENDPOINT.id(), Optional.empty());
    storage.deliveries().insert(tenant, DELIVERY);
    storage.deliveries().insert(tenant, ENDPOINT.id(), DELIVERY.id(), WebhookThings.attempt(1));
    storage.webhookLanes().wake(tenant, ENDPOINT.id(), NOW);
    storage.webhookLanes().forgive(tenant, ENDPOINT.id());
    for (Lane lane : storage.webhookLanes().claim(NODE, NOW, Set.of(), 10)) {
      storage.webhookLanes().hold(NODE, lane);
      storage.webhookLanes().update(lane);
      storage.webhookLanes().release(NODE, lane, NOW);
    }
    read(storage, tenant);
    storage.deliveries().update(tenant, DELIVERY);
    storage.deliveries().advance(tenant, ENDPOINT.id(), DELIVERY.queue(), NOW);
    storage.deliveries().cancel(tenant, ENDPOINT.id(), NOW, 10);
    storage.deliveries().sweepFinished(NOW.plusSeconds(1), 10);
    storage.webhookEndpoints().remove(tenant, ENDPOINT.id());
    storage.deliveries().sweepRemoved(10);
    storage.webhookLanes().leave(NODE);
    storage.webhookLanes().moveCursor(storage.webhookLanes().cursor());
    storage.webhookEndpoints().insert(tenant, ENDPOINT);
  }

  static void read(Storage storage, Tenant tenant) {
    storage.webhookEndpoints().find(tenant, ENDPOINT.id());
    storage.webhookEndpoints().enabled(tenant);
    storage.deliveries().find(tenant, ENDPOINT.id(), DELIVERY.id());
    storage.deliveries().due(tenant, ENDPOINT.id(), NOW, 10);
    storage.deliveries().attempts(tenant, ENDPOINT.id(), DELIVERY.id());
    storage.webhookLanes().claim(NODE, NOW, Set.of(), 10);
    storage.webhookLanes().cursor();
    var mark = new Mark(DELIVERY.id().toString());
    for (PageRequest request :
        new PageRequest[] {
          PageRequest.page(1, 10),
          new PageRequest(new PageRequest.Start.After(mark), 10),
          new PageRequest(new PageRequest.Start.Before(mark), 10)
        }) {
      storage.webhookEndpoints().list(tenant, WebhookThings.OWNER, request);
      storage.deliveries().list(tenant, ENDPOINT.id(), null, request);
      storage.deliveries().list(tenant, ENDPOINT.id(), Delivery.State.FAILED, request);
    }
  }
}
