package petstore.core.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of refunds.
public interface RefundRepository {
  /// A refund of some shop.
  record Key(Tenant tenant, UUID refund) {}

  void insert(Tenant tenant, Refund refund);

  /// Replaces the refund with this id.
  void update(Tenant tenant, Refund refund);

  /// The refund with this id. In a transaction it stays as it is until that ends.
  Optional<Refund> find(Tenant tenant, UUID id);

  /// The refunds of a payment, the first of them first.
  List<Refund> ofPayment(Tenant tenant, UUID payment);

  /// Refunds of any shop that are pending and have to be looked after by now.
  List<Key> due(Instant now, int limit);
}
