package petstore.core.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of payments. Fingerprints are sealed in it.
public interface PaymentRepository {
  /// A payment of some shop.
  record Key(Tenant tenant, UUID payment) {}

  /// Adds a payment; its order has none yet that did not fail.
  void insert(Tenant tenant, Payment payment);

  /// Replaces the payment with this id.
  void update(Tenant tenant, Payment payment);

  /// The payment with this id. In a transaction it stays as it is until that ends.
  Optional<Payment> find(Tenant tenant, UUID id);

  /// The payment with this receipt.
  Optional<Payment> withReceipt(Tenant tenant, UUID receipt);

  /// The payment of an order that did not fail. In a transaction it stays as it is until that ends.
  Optional<Payment> live(Tenant tenant, UUID order);

  /// The latest payments of an order, the first of them first.
  ///
  /// @param limit the most that are wanted
  List<Payment> ofOrder(Tenant tenant, UUID order, int limit);

  /// Payments of any shop that are being processed and have to be looked after by now.
  List<Key> due(Instant now, int limit);
}
