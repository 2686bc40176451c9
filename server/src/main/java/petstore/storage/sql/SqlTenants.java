package petstore.storage.sql;

import java.util.List;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.TenantRepository;
import petstore.core.tenants.Tenants;

/// Tenants in the database.
final class SqlTenants implements TenantRepository {
  /// Every table with things of a tenant that a copy has too; what others refer to comes first.
  /// What pets are found by is made anew, since their words are kept with the tenant.
  private static final List<Table> COPIED =
      List.of(
          new Table("pets", "number, id, version, stamp, position, status, doc"),
          new Table("pet_tags", "name, number"),
          new Table("images", "id, pet, created, type, thumbnail_type, thumbnail, content"),
          new Table("orders", "number, id, version, buyer, pet, status, doc"),
          new Table("payments", "id, order_id, status, receipt, due, version, doc"),
          new Table("refunds", "id, payment, due, doc"),
          new Table("gateway_charges", "id, order_id, kind, doc"),
          new Table("users", "username, email, classic, number, id, version, doc"),
          new Table("favorites", "user_id, pet, position"),
          new Table("api_keys", "digest, id, doc"),
          new Table("clients", "id, doc"),
          new Table("tallies", "kind, word, slot, full_word, things, total"));

  private static final List<String> CLEARED =
      List.of(
          "sessions",
          "browser_sessions",
          "authorization_codes",
          "device_requests",
          "consents",
          "clients",
          "refresh_tokens",
          "grants",
          "api_keys",
          "wrong_passwords",
          "idempotency_keys",
          "favorites",
          "refunds",
          "payments",
          "gateway_charges",
          "images",
          "pet_tags",
          "pets",
          "webhook_attempts",
          "webhook_deliveries",
          "webhook_lanes",
          "webhook_endpoints",
          "sink_deliveries",
          "sinks",
          "order_callbacks",
          "orders",
          "users",
          "tallies",
          "events");

  private final Sql sql;

  SqlTenants(Sql sql) {
    this.sql = sql;
  }

  /// @param columns all but the tenant
  private record Table(String name, String columns) {
    String copy() {
      return "INSERT INTO %1$s (tenant, %2$s) SELECT ?, %2$s FROM %1$s WHERE tenant = ?"
          .formatted(name, columns);
    }
  }

  @Override
  public boolean exists(Tenant tenant) {
    return sql.one("SELECT 1 FROM tenants WHERE tenant = ?", Sql::flag, tenant.id()).isPresent();
  }

  @Override
  public long count() {
    // Whoever counts wants to add one: without this, several servers would add too many.
    sql.hold(Tenant.TEMPLATE);
    return sql.one("SELECT count(*) FROM tenants WHERE NOT own", row -> row.getLong(1))
        .orElseThrow();
  }

  @Override
  public List<Tenant> all() {
    return sql.all(
        "SELECT tenant FROM tenants ORDER BY tenant", row -> new Tenant(sql.uuid(row, 1)));
  }

  @Override
  public boolean add(Tenant tenant) {
    boolean added =
        sql.run(
                "INSERT INTO tenants (tenant, own) VALUES (?, ?) ON CONFLICT (tenant) DO NOTHING",
                tenant.id(),
                Tenants.isOwn(tenant))
            > 0;
    if (added) {
      // A writer that ran beside the tenant's last deletion may have left something.
      clear(tenant);
    }
    return added;
  }

  @Override
  public void copy(Tenant from, Tenant to) {
    COPIED.forEach(table -> sql.run(table.copy(), to.id(), from.id()));
  }

  @Override
  public boolean delete(Tenant tenant) {
    boolean wasThere = sql.run("DELETE FROM tenants WHERE tenant = ?", tenant.id()) > 0;
    clear(tenant);
    return wasThere;
  }

  private void clear(Tenant tenant) {
    new PetWords(sql).deleteAll(tenant);
    CLEARED.forEach(table -> sql.run("DELETE FROM " + table + " WHERE tenant = ?", tenant.id()));
  }
}
