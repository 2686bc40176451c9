package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderRepository;

/// Orders in the database.
final class SqlOrders implements OrderRepository {
  private static final String SELECT = "SELECT number, id, version, doc FROM orders ";

  private final Sql sql;
  private final NumberColumn numbers;
  private final Tallies tallies;

  SqlOrders(Sql sql) {
    this.sql = sql;
    numbers = new NumberColumn(sql, "orders");
    tallies = new Tallies(sql, "orders");
  }

  @Override
  public Optional<Order> find(Tenant tenant, long number) {
    return sql.held(SELECT + "WHERE tenant = ? AND number = ?", this::read, tenant.id(), number);
  }

  @Override
  public Optional<Order> find(Tenant tenant, UUID id) {
    return sql.held(SELECT + "WHERE tenant = ? AND id = ?", this::read, tenant.id(), id);
  }

  private Order read(ResultSet row) throws SQLException {
    long number = row.getLong(1);
    var id = sql.uuid(row, 2);
    long version = row.getLong(3);
    return Documents.read(row.getBytes(4), json -> OrderDocument.read(json, number, id, version));
  }

  @Override
  public Map<String, Long> quantityByStatus(Tenant tenant) {
    return tallies.totals(tenant);
  }

  @Override
  public void insert(Tenant tenant, Order order) {
    sql.run(
        """
        INSERT INTO orders (tenant, number, id, version, doc)
        VALUES (?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        order.number(),
        order.id(),
        order.version(),
        OrderDocument.write(order));
    tallies.change(tenant, order.number(), Optional.empty(), share(order));
  }

  @Override
  public void update(Tenant tenant, Order order) {
    Optional<Order> before = find(tenant, order.number());
    sql.run(
        """
        UPDATE orders SET id = ?, version = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND number = ?
        """,
        order.id(),
        order.version(),
        OrderDocument.write(order),
        tenant.id(),
        order.number());
    before.ifPresent(old -> tallies.change(tenant, order.number(), share(old), share(order)));
  }

  @Override
  public boolean delete(Tenant tenant, long number) {
    Optional<Order> before = find(tenant, number);
    before.ifPresent(old -> {
      sql.run("DELETE FROM orders WHERE tenant = ? AND number = ?", tenant.id(), number);
      tallies.change(tenant, number, share(old), Optional.empty());
    });
    return before.isPresent();
  }

  @Override
  public void lock(Tenant tenant) {
    numbers.lock(tenant);
  }

  @Override
  public OptionalLong highestBelow(Tenant tenant, long ceiling) {
    return numbers.highestBelow(tenant, ceiling);
  }

  @Override
  public long lowestFree(Tenant tenant) {
    return numbers.lowestFree(tenant);
  }

  private static Optional<Tallies.Share> share(Order order) {
    return Optional.ofNullable(order.details().status())
        .map(status -> new Tallies.Share(status, order.details().quantity()));
  }
}
