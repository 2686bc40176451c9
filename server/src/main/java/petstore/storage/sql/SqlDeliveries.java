package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.webhooks.Delivery;
import petstore.core.webhooks.DeliveryAttempt;
import petstore.core.webhooks.DeliveryRepository;

/// Deliveries in the database.
final class SqlDeliveries implements DeliveryRepository {
  private static final String SELECT =
      "SELECT lane, id, queue, place, state, due, attempts, updated, doc, body"
          + " FROM webhook_deliveries ";

  // Many lanes may be worked off at the same time.
  private static final long MOST_AT_ONCE = 512 * 1024;

  private final Sql sql;
  private final DeliverySweep sweep;
  private final IdPages<Delivery> pages = new IdPages<>(Delivery::id);

  SqlDeliveries(Sql sql) {
    this.sql = sql;
    this.sweep = new DeliverySweep(sql);
  }

  @Override
  public void insert(Tenant tenant, Delivery delivery) {
    sql.run(
        """
        INSERT INTO webhook_deliveries
          (tenant, lane, id, queue, place, state, due, attempts, updated, doc, body)
        SELECT ?, ?, ?, ?, ?, ?,
          CASE WHEN EXISTS (
              SELECT 1 FROM webhook_deliveries
              WHERE tenant = ? AND lane = ? AND queue = ? AND state = 'PENDING')
            THEN NULL ELSE CAST(? AS bigint) END,
          ?, ?, CAST(? AS jsonb), ?
        """,
        tenant.id(),
        delivery.lane(),
        delivery.id(),
        delivery.queue(),
        delivery.place(),
        delivery.state().name(),
        tenant.id(),
        delivery.lane(),
        delivery.queue(),
        SqlPayments.due(delivery.nextAt()),
        delivery.attempts(),
        Documents.nanos(delivery.updatedAt()),
        MessageDocument.write(delivery),
        delivery.message().body());
  }

  @Override
  public Optional<Delivery> find(Tenant tenant, UUID lane, UUID id) {
    return sql.one(
        SELECT + "WHERE tenant = ? AND lane = ? AND id = ?", this::read, tenant.id(), lane, id);
  }

  @Override
  public Page<Delivery> list(
      Tenant tenant, UUID lane, Delivery.@Nullable State state, PageRequest request) {
    var query = new DeliveryQuery(tenant, lane, state);
    return pages.page(
        (range, isDescending, limit, offset) ->
            sql.all(
                SELECT + query.page(isDescending),
                this::read,
                query.parameters(range.first(), range.last(), limit, offset)),
        IdRange.ALL,
        true,
        request,
        total(query));
  }

  private Page.Total total(DeliveryQuery query) {
    long count =
        sql.one(query.count(), row -> row.getLong(1), query.parameters(MOST_COUNTED + 1L))
            .orElseThrow();
    return new Page.Total(Math.min(count, MOST_COUNTED), count <= MOST_COUNTED);
  }

  @Override
  public List<Delivery> due(Tenant tenant, UUID lane, Instant now, int limit) {
    String due =
        "WHERE tenant = ? AND lane = ? AND due IS NOT NULL AND due <= ? ORDER BY due LIMIT ?";
    List<Long> sizes =
        sql.all(
            "SELECT octet_length(body) FROM webhook_deliveries " + due,
            row -> row.getLong(1),
            tenant.id(),
            lane,
            Documents.nanos(now),
            limit);
    return sizes.isEmpty()
        ? List.of()
        : sql.all(
            SELECT + due,
            this::read,
            tenant.id(),
            lane,
            Documents.nanos(now),
            Portion.of(sizes, MOST_AT_ONCE));
  }

  @Override
  public boolean update(Tenant tenant, Delivery delivery) {
    return sql.run(
            """
            UPDATE webhook_deliveries SET state = ?, due = ?, attempts = ?, updated = ?
            WHERE tenant = ? AND lane = ? AND id = ? AND state = 'PENDING'
            """,
            delivery.state().name(),
            SqlPayments.due(delivery.nextAt()),
            delivery.attempts(),
            Documents.nanos(delivery.updatedAt()),
            tenant.id(),
            delivery.lane(),
            delivery.id())
        > 0;
  }

  @Override
  public void advance(Tenant tenant, UUID lane, UUID queue, Instant now) {
    sql.run(
        """
        UPDATE webhook_deliveries SET due = ?
        WHERE tenant = ? AND lane = ? AND due IS NULL AND id = (
          SELECT id FROM webhook_deliveries
          WHERE tenant = ? AND lane = ? AND queue = ? AND state = 'PENDING'
          ORDER BY place LIMIT 1)
        """,
        Documents.nanos(now),
        tenant.id(),
        lane,
        tenant.id(),
        lane,
        queue);
  }

  @Override
  public int cancel(Tenant tenant, UUID lane, Instant now, int limit) {
    return sql.run(
        """
        UPDATE webhook_deliveries SET state = 'CANCELLED', due = NULL, updated = ?
        WHERE tenant = ? AND lane = ? AND id IN (
          SELECT id FROM webhook_deliveries
          WHERE tenant = ? AND lane = ? AND state = 'PENDING' LIMIT ?)
        """,
        Documents.nanos(now),
        tenant.id(),
        lane,
        tenant.id(),
        lane,
        limit);
  }

  @Override
  public void insert(Tenant tenant, UUID lane, UUID delivery, DeliveryAttempt attempt) {
    sql.run(
        """
        INSERT INTO webhook_attempts (tenant, lane, delivery, number, doc)
        VALUES (?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        lane,
        delivery,
        attempt.number(),
        AttemptDocument.write(attempt));
  }

  @Override
  public List<DeliveryAttempt> attempts(Tenant tenant, UUID lane, UUID delivery) {
    return sql.all(
        """
        SELECT number, doc FROM webhook_attempts
        WHERE tenant = ? AND lane = ? AND delivery = ? ORDER BY number
        """,
        row -> {
          int number = row.getInt(1);
          return Documents.read(row.getBytes(2), json -> AttemptDocument.read(json, number));
        },
        tenant.id(),
        lane,
        delivery);
  }

  @Override
  public int sweepFinished(Instant time, int limit) {
    return sweep.finished(time, limit);
  }

  @Override
  public int sweepRemoved(int limit) {
    return sweep.removed(limit);
  }

  private Delivery read(ResultSet row) throws SQLException {
    MessageDocument document = Documents.read(row.getBytes(9), MessageDocument::read);
    return new Delivery(
        sql.uuid(row, 2),
        sql.uuid(row, 1),
        sql.uuid(row, 3),
        row.getLong(4),
        document.message(row.getString(10)),
        Delivery.State.valueOf(row.getString(5)),
        row.getInt(7),
        SqlPayments.due(row, 6),
        document.created(),
        Documents.time(row.getLong(8)));
  }
}
