package petstore.storage.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import petstore.core.kernel.Tenant;
import petstore.core.sinks.SinkDelivery;
import petstore.core.sinks.SinkRepository;
import petstore.core.sinks.SinkState;

/// What came to sinks, in the database.
final class SqlSinks implements SinkRepository {
  private final Sql sql;

  SqlSinks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public long next(Tenant tenant, String name, Instant now, int maxSinks) {
    boolean isNew =
        sql.one("SELECT 1 FROM sinks WHERE tenant = ? AND name = ?", Sql::flag, tenant.id(), name)
            .isEmpty();
    if (isNew) {
      // Of several new ones at the same time, each counts the others.
      sql.hold(tenant);
    }
    long number =
        sql.one(
                """
                INSERT INTO sinks (tenant, name, taken, used) VALUES (?, ?, 1, ?)
                ON CONFLICT (tenant, name)
                DO UPDATE SET taken = sinks.taken + 1, used = excluded.used
                RETURNING taken
                """,
                row -> row.getLong(1),
                tenant.id(),
                name,
                Documents.nanos(now))
            .orElseThrow();
    if (isNew) {
      deleteUnused(tenant, name, maxSinks - 1);
    }
    return number;
  }

  private void deleteUnused(Tenant tenant, String except, int kept) {
    sql.run(
        """
        DELETE FROM sinks WHERE tenant = ? AND name IN (
          SELECT name FROM sinks WHERE tenant = ? AND name <> ?
          ORDER BY used DESC, name DESC LIMIT 1000 OFFSET ?)
        """,
        tenant.id(),
        tenant.id(),
        except,
        kept);
  }

  @Override
  public void insert(Tenant tenant, String name, SinkDelivery delivery) {
    String document = SinkDocument.write(delivery);
    byte[] body = delivery.sent().body();
    sql.run(
        """
        INSERT INTO sink_deliveries (tenant, name, number, received, size, doc, body)
        VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb), ?)
        """,
        tenant.id(),
        name,
        delivery.number(),
        Documents.nanos(delivery.receivedAt()),
        (long) document.getBytes(UTF_8).length + body.length,
        document,
        body);
  }

  @Override
  public void trim(Tenant tenant, String name, long newest, int maxDeliveries, long maxBytes) {
    sql.run(
        "DELETE FROM sink_deliveries WHERE tenant = ? AND name = ? AND number <= ?",
        tenant.id(),
        name,
        newest - maxDeliveries);
    sql.run(
        """
        DELETE FROM sink_deliveries WHERE tenant = ? AND name = ? AND number < ? AND number IN (
          SELECT number FROM (
            SELECT number, sum(size) OVER (ORDER BY number DESC) AS total FROM sink_deliveries
            WHERE tenant = ? AND name = ?) AS sized
          WHERE total > ?)
        """,
        tenant.id(),
        name,
        newest,
        tenant.id(),
        name,
        maxBytes);
  }

  @Override
  public List<SinkDelivery> deliveries(Tenant tenant, String name) {
    return sql.all(
        """
        SELECT number, received, doc, body FROM sink_deliveries WHERE tenant = ? AND name = ?
        ORDER BY number DESC
        """,
        SqlSinks::read,
        tenant.id(),
        name);
  }

  @Override
  public SinkState state(Tenant tenant, String name) {
    return sql.one(
            """
            SELECT max(number), min(number), max(received) FROM sink_deliveries
            WHERE tenant = ? AND name = ? HAVING count(*) > 0
            """,
            row -> new SinkState(row.getLong(1), row.getLong(2), Documents.time(row.getLong(3))),
            tenant.id(),
            name)
        .orElse(SinkState.EMPTY);
  }

  @Override
  public void clear(Tenant tenant, String name) {
    sql.run("DELETE FROM sink_deliveries WHERE tenant = ? AND name = ?", tenant.id(), name);
  }

  private static SinkDelivery read(ResultSet row) throws SQLException {
    long number = row.getLong(1);
    Instant received = Documents.time(row.getLong(2));
    byte[] body = row.getBytes(4);
    return Documents.read(row.getBytes(3), json -> SinkDocument.read(json, number, received, body));
  }
}
