package petstore.storage.sql;

import java.util.List;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.orders.CallbackRequest;
import petstore.core.orders.CallbackRequestRepository;

/// Requests for callbacks in the database.
final class SqlCallbackRequests implements CallbackRequestRepository {
  private final Sql sql;

  SqlCallbackRequests(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(Tenant tenant, CallbackRequest request) {
    sql.run(
        "INSERT INTO order_callbacks (tenant, id, order_id, doc) VALUES (?, ?, ?, CAST(? AS"
            + " jsonb))",
        tenant.id(),
        request.id(),
        request.order(),
        CallbackRequestDocument.write(request));
  }

  @Override
  public List<CallbackRequest> of(Tenant tenant, UUID order) {
    return sql.all(
        "SELECT id, doc FROM order_callbacks WHERE tenant = ? AND order_id = ? ORDER BY id",
        row -> {
          UUID id = sql.uuid(row, 1);
          return Documents.read(
              row.getBytes(2), json -> CallbackRequestDocument.read(json, id, order));
        },
        tenant.id(),
        order);
  }
}
