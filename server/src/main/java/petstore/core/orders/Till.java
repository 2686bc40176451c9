package petstore.core.orders;

import petstore.core.kernel.Tenant;

/// What orders have to know of payments. Both methods run inside the transaction that cancels the
/// order and that holds it, so that no payment of it begins or ends meanwhile: whoever begins or
/// ends one has to hold the order likewise, by [OrderRepository#find(Tenant, java.util.UUID)].
public interface Till {
  /// Whether a payment of the order is under way, so that nobody knows yet whether it is paid.
  boolean isPaying(Tenant tenant, Order order);

  /// Writes down that what was paid for the order is to be given back. The money moves later.
  void refund(Tenant tenant, Order order);
}
