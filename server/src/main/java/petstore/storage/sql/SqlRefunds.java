package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.payments.Refund;
import petstore.core.payments.RefundRepository;

/// Refunds in the database.
final class SqlRefunds implements RefundRepository {
  private static final String SELECT = "SELECT id, payment, due, doc FROM refunds ";

  private final Sql sql;

  SqlRefunds(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(Tenant tenant, Refund refund) {
    sql.run(
        """
        INSERT INTO refunds (tenant, id, payment, due, doc) VALUES (?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        refund.id(),
        refund.payment(),
        SqlPayments.due(refund.checkAt()),
        RefundDocument.write(refund));
  }

  @Override
  public void update(Tenant tenant, Refund refund) {
    sql.run(
        "UPDATE refunds SET due = ?, doc = CAST(? AS jsonb) WHERE tenant = ? AND id = ?",
        SqlPayments.due(refund.checkAt()),
        RefundDocument.write(refund),
        tenant.id(),
        refund.id());
  }

  @Override
  public Optional<Refund> find(Tenant tenant, UUID id) {
    return sql.held(SELECT + "WHERE tenant = ? AND id = ?", this::read, tenant.id(), id);
  }

  @Override
  public List<Refund> ofPayment(Tenant tenant, UUID payment) {
    return sql.all(
        SELECT + "WHERE tenant = ? AND payment = ? ORDER BY id", this::read, tenant.id(), payment);
  }

  @Override
  public List<Key> due(Instant now, int limit) {
    return sql.all(
        "SELECT tenant, id FROM refunds WHERE due IS NOT NULL AND due <= ? ORDER BY due LIMIT ?",
        row -> new Key(new Tenant(sql.uuid(row, 1)), sql.uuid(row, 2)),
        Documents.nanos(now),
        limit);
  }

  private Refund read(ResultSet row) throws SQLException {
    UUID id = sql.uuid(row, 1);
    UUID payment = sql.uuid(row, 2);
    Instant checkAt = SqlPayments.due(row, 3);
    return Documents.read(row.getBytes(4), json -> RefundDocument.read(json, id, payment, checkAt));
  }
}
