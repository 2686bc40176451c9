package petstore.core.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The books of a gateway of our own. It plays a bank elsewhere: it writes them in transactions of
/// its own, never in one of the shop.
public interface ChargeLedger {
  /// Enters a line, unless there is one with its id.
  ///
  /// @return whether there was none
  boolean enter(Tenant tenant, LedgerEntry entry);

  /// The line with this id. In a transaction nobody else reads it so until that ends.
  Optional<LedgerEntry> find(Tenant tenant, UUID id);

  /// All lines about an order.
  List<LedgerEntry> ofOrder(Tenant tenant, UUID order);
}
