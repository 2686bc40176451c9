package petstore.core.orders;

import java.util.List;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of requests to be told about orders.
public interface CallbackRequestRepository {
  /// Adds a request, about an order that is there.
  void insert(Tenant tenant, CallbackRequest request);

  /// The requests about an order, the oldest first.
  List<CallbackRequest> of(Tenant tenant, UUID order);
}
