package petstore.core.orders;

import java.util.Optional;
import petstore.core.kernel.Tenant;
import petstore.core.webhooks.ProcessedOrder.Approval;

/// What orders have to know of payments. The first two methods run inside the transaction that
/// cancels the order and that holds it, so that no payment of it begins or ends meanwhile: whoever
/// begins or ends one has to hold the order likewise, by [OrderRepository#find(Tenant,
/// java.util.UUID)].
public interface Till {
  /// Whether a payment of the order is under way, so that nobody knows yet whether it is paid.
  boolean isPaying(Tenant tenant, Order order);

  /// Writes down that what was paid for the order is to be given back. The money moves later.
  void refund(Tenant tenant, Order order);

  /// With what the order was paid, if it was and the money was not all given back.
  Optional<Approval> approval(Tenant tenant, Order order);
}
