package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.payments.ChargeLedger;
import petstore.core.payments.LedgerEntry;

/// The books of the simulated gateway in the database.
final class SqlChargeLedger implements ChargeLedger {
  private static final String SELECT = "SELECT id, order_id, kind, doc FROM gateway_charges ";

  private final Sql sql;

  SqlChargeLedger(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean enter(Tenant tenant, LedgerEntry entry) {
    return sql.run(
            """
            INSERT INTO gateway_charges (tenant, id, order_id, kind, doc)
            VALUES (?, ?, ?, ?, CAST(? AS jsonb))
            ON CONFLICT (tenant, id) DO NOTHING
            """,
            tenant.id(),
            entry.id(),
            entry.order(),
            entry.kind().name(),
            LedgerDocument.write(entry))
        > 0;
  }

  @Override
  public Optional<LedgerEntry> find(Tenant tenant, UUID id) {
    return sql.held(SELECT + "WHERE tenant = ? AND id = ?", this::read, tenant.id(), id);
  }

  @Override
  public List<LedgerEntry> ofOrder(Tenant tenant, UUID order) {
    return sql.all(
        SELECT + "WHERE tenant = ? AND order_id = ? ORDER BY id", this::read, tenant.id(), order);
  }

  private LedgerEntry read(ResultSet row) throws SQLException {
    UUID id = sql.uuid(row, 1);
    UUID order = row.getObject(2) == null ? null : sql.uuid(row, 2);
    var kind = LedgerEntry.Kind.valueOf(row.getString(3));
    return Documents.read(row.getBytes(4), json -> LedgerDocument.read(json, id, order, kind));
  }
}
