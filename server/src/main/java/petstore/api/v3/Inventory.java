package petstore.api.v3;

import java.util.Map;
import petstore.core.Core;
import petstore.core.kernel.Tenant;

/// What the inventory counts.
@FunctionalInterface
interface Inventory {
  /// Quantities by status.
  Map<String, Long> count(Core core, Tenant tenant);
}
