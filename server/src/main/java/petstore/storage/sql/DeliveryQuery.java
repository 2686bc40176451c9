package petstore.storage.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.webhooks.Delivery;

/// A query for the deliveries of a lane.
///
/// @param state of those that are wanted; none: of any
record DeliveryQuery(Tenant tenant, UUID lane, Delivery.@Nullable State state) {
  /// The end of a statement for a part of what is found, with the first and the last id, `LIMIT`
  /// and `OFFSET` to be bound last.
  String page(boolean isDescending) {
    return condition()
        + " AND id BETWEEN ? AND ? ORDER BY id"
        + (isDescending ? " DESC" : "")
        + " LIMIT ? OFFSET ?";
  }

  /// A statement that counts what is found, up to a number to be bound last.
  String count() {
    return "SELECT count(*) FROM (SELECT 1 FROM webhook_deliveries "
        + condition()
        + " LIMIT ?) AS counted";
  }

  /// The parameters of either statement, with these at the end.
  Object[] parameters(Object... last) {
    var all = new ArrayList<Object>(List.of(tenant.id(), lane));
    if (state != null) {
      all.add(state.name());
    }
    all.addAll(Arrays.asList(last));
    return all.toArray();
  }

  private String condition() {
    return "WHERE tenant = ? AND lane = ?" + (state == null ? "" : " AND state = ?");
  }
}
