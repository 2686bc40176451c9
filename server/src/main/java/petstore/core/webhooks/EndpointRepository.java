package petstore.core.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;

/// The store of endpoints. Their secrets are sealed in it.
public interface EndpointRepository {
  /// Lets others who want to add one in this shop wait until the transaction ends.
  void lock(Tenant tenant);

  /// Adds an endpoint.
  void insert(Tenant tenant, WebhookEndpoint endpoint);

  /// Replaces the endpoint with this id.
  void update(Tenant tenant, WebhookEndpoint endpoint);

  /// The endpoint with this id. In a transaction it stays as it is until that ends.
  Optional<WebhookEndpoint> find(Tenant tenant, UUID id);

  /// How many somebody has.
  int count(Tenant tenant, WebhookOwner owner);

  /// A page of those that somebody has, the oldest first.
  Page<WebhookEndpoint> list(Tenant tenant, WebhookOwner owner, PageRequest request);

  /// All of a shop that are told what happens, by id.
  List<WebhookEndpoint> enabled(Tenant tenant);

  /// Takes an endpoint out of sight; whether it was there. What was to be brought to it is deleted
  /// later, see [DeliveryRepository#sweepRemoved].
  boolean remove(Tenant tenant, UUID id);
}
