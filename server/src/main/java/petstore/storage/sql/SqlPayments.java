package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.payments.Payment;
import petstore.core.payments.PaymentRepository;
import petstore.core.payments.PaymentStatus;
import petstore.core.payments.Receipt;
import petstore.core.users.Sealer;

/// Payments in the database.
final class SqlPayments implements PaymentRepository {
  private static final String SELECT =
      "SELECT id, order_id, status, receipt, due, version, doc FROM payments ";

  private final Sql sql;
  private final PaymentDocument documents;

  SqlPayments(Sql sql, Sealer sealer) {
    this.sql = sql;
    this.documents = new PaymentDocument(sealer);
  }

  @Override
  public void insert(Tenant tenant, Payment payment) {
    sql.run(
        """
        INSERT INTO payments (tenant, id, order_id, status, receipt, due, version, doc)
        VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        payment.id(),
        payment.order(),
        payment.status().name(),
        receipt(payment),
        due(payment.progress().checkAt()),
        payment.version(),
        documents.write(payment));
  }

  @Override
  public void update(Tenant tenant, Payment payment) {
    sql.run(
        """
        UPDATE payments SET status = ?, receipt = ?, due = ?, version = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND id = ?
        """,
        payment.status().name(),
        receipt(payment),
        due(payment.progress().checkAt()),
        payment.version(),
        documents.write(payment),
        tenant.id(),
        payment.id());
  }

  @Override
  public Optional<Payment> find(Tenant tenant, UUID id) {
    return sql.held(SELECT + "WHERE tenant = ? AND id = ?", this::read, tenant.id(), id);
  }

  @Override
  public Optional<Payment> withReceipt(Tenant tenant, UUID receipt) {
    return sql.one(SELECT + "WHERE tenant = ? AND receipt = ?", this::read, tenant.id(), receipt);
  }

  @Override
  public Optional<Payment> live(Tenant tenant, UUID order) {
    return sql.held(
        SELECT
            + "WHERE tenant = ? AND order_id = ?"
            + " AND status IN ('PENDING', 'PROCESSING', 'SUCCEEDED')",
        this::read,
        tenant.id(),
        order);
  }

  @Override
  public List<Payment> ofOrder(Tenant tenant, UUID order, int limit) {
    return sql.all(
            SELECT + "WHERE tenant = ? AND order_id = ? ORDER BY id DESC LIMIT ?",
            this::read,
            tenant.id(),
            order,
            limit)
        .reversed();
  }

  @Override
  public List<Key> due(Instant now, int limit) {
    return sql.all(
        "SELECT tenant, id FROM payments WHERE due IS NOT NULL AND due <= ? ORDER BY due LIMIT ?",
        row -> new Key(new Tenant(sql.uuid(row, 1)), sql.uuid(row, 2)),
        Documents.nanos(now),
        limit);
  }

  /// When to look after something, as it stands in a column.
  static @Nullable Long due(@Nullable Instant at) {
    return at == null ? null : Documents.nanos(at);
  }

  /// When to look after something.
  static @Nullable Instant due(ResultSet row, int column) throws SQLException {
    long nanos = row.getLong(column);
    return row.wasNull() ? null : Documents.time(nanos);
  }

  private static @Nullable UUID receipt(Payment payment) {
    return payment.receipt().map(Receipt::id).orElse(null);
  }

  private Payment read(ResultSet row) throws SQLException {
    var keys =
        new PaymentDocument.Keys(
            sql.uuid(row, 1),
            sql.uuid(row, 2),
            PaymentStatus.valueOf(row.getString(3)),
            row.getObject(4) == null ? null : sql.uuid(row, 4),
            due(row, 5),
            row.getLong(6));
    return Documents.read(row.getBytes(7), json -> documents.read(json, keys));
  }
}
