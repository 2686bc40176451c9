package petstore.storage.sql;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Deletes deliveries that nobody needs any more, with all that belongs to them.
final class DeliverySweep {
  private final Sql sql;

  DeliverySweep(Sql sql) {
    this.sql = sql;
  }

  private record Key(UUID tenant, UUID lane, UUID delivery) {}

  /// As [petstore.core.webhooks.DeliveryRepository#sweepFinished].
  int finished(Instant time, int limit) {
    List<Key> old =
        sql.all(
            """
            SELECT tenant, lane, id FROM webhook_deliveries
            WHERE state <> 'PENDING' AND updated < ? ORDER BY updated LIMIT ?
            """,
            row -> new Key(sql.uuid(row, 1), sql.uuid(row, 2), sql.uuid(row, 3)),
            Documents.nanos(time),
            limit);
    old.forEach(key -> {
      delete(key);
      sql.run(
          "DELETE FROM webhook_lanes WHERE tenant = ? AND id = ? AND doc IS NOT NULL",
          key.tenant(),
          key.lane());
    });
    return old.size();
  }

  /// As [petstore.core.webhooks.DeliveryRepository#sweepRemoved].
  int removed(int limit) {
    List<Key> endpoints =
        sql.all(
            "SELECT tenant, id FROM webhook_endpoints WHERE state = 'REMOVED' LIMIT ?",
            row -> new Key(sql.uuid(row, 1), sql.uuid(row, 2), sql.uuid(row, 2)),
            limit);
    int left = limit;
    for (Key endpoint : endpoints) {
      left -= left > 0 ? sweep(endpoint, left) : 0;
    }
    return limit - left;
  }

  // The endpoint is the last one to go: until then it is found again.
  private int sweep(Key endpoint, int limit) {
    List<Key> deliveries =
        sql.all(
            "SELECT id FROM webhook_deliveries WHERE tenant = ? AND lane = ? LIMIT ?",
            row -> new Key(endpoint.tenant(), endpoint.lane(), sql.uuid(row, 1)),
            endpoint.tenant(),
            endpoint.lane(),
            limit);
    deliveries.forEach(this::delete);
    if (deliveries.size() == limit) {
      return limit;
    }
    for (String table : List.of("webhook_lanes", "webhook_endpoints")) {
      sql.run(
          "DELETE FROM " + table + " WHERE tenant = ? AND id = ?",
          endpoint.tenant(),
          endpoint.lane());
    }
    return deliveries.size() + 1;
  }

  private void delete(Key key) {
    sql.run(
        "DELETE FROM webhook_attempts WHERE tenant = ? AND lane = ? AND delivery = ?",
        key.tenant(),
        key.lane(),
        key.delivery());
    sql.run(
        "DELETE FROM webhook_deliveries WHERE tenant = ? AND lane = ? AND id = ?",
        key.tenant(),
        key.lane(),
        key.delivery());
  }
}
