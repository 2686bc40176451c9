package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderRepository;
import petstore.core.orders.OrderSearch;
import petstore.core.orders.Purchase;

/// Orders in the database.
final class SqlOrders implements OrderRepository {
  private static final UUID NONE = new UUID(0, 0);
  private static final String SELECT = "SELECT number, id, version, doc FROM orders ";

  private final Sql sql;
  private final NumberColumn numbers;
  private final Tallies tallies;
  private final OrderPages pages;

  SqlOrders(Sql sql) {
    this.sql = sql;
    pages = new OrderPages(sql, this::read);
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

  @Override
  public Page<Order> search(Tenant tenant, OrderSearch search, PageRequest request) {
    return pages.page(tenant, search, request);
  }

  @Override
  public int countUnpaid(Tenant tenant, UUID buyer, int most) {
    return sql.one(
            """
            SELECT count(*) FROM (
              SELECT 1 AS found FROM orders
              WHERE tenant = ? AND buyer = ? AND status = 'placed' LIMIT ?) AS unpaid
            """,
            row -> row.getInt(1),
            tenant.id(),
            buyer,
            most)
        .orElseThrow();
  }

  @Override
  public boolean hasOpen(Tenant tenant, UUID buyer) {
    return sql.one(
            """
            SELECT 1 FROM orders
            WHERE tenant = ? AND buyer = ? AND status IN ('placed', 'approved', 'shipped') LIMIT 1
            """,
            Sql::flag,
            tenant.id(),
            buyer)
        .isPresent();
  }

  @Override
  public List<Unpaid> unpaid(Instant time, Optional<Unpaid> after, int limit) {
    UUID id = after.map(Unpaid::order).orElse(NONE);
    UUID tenant = after.map(last -> last.tenant().id()).orElse(NONE);
    return sql.all(
        """
        SELECT tenant, id FROM orders
        WHERE status = 'placed' AND (id, tenant) > (?, ?) AND id < ?
        ORDER BY id, tenant LIMIT ?
        """,
        row -> new Unpaid(new Tenant(sql.uuid(row, 1)), sql.uuid(row, 2)),
        id,
        tenant,
        Ids.first(time),
        limit);
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
        INSERT INTO orders (tenant, number, id, version, buyer, pet, status, doc)
        VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        order.number(),
        order.id(),
        order.version(),
        buyer(order),
        pet(order),
        status(order),
        OrderDocument.write(order));
    tallies.change(tenant, order.number(), Optional.empty(), share(order));
  }

  @Override
  public void update(Tenant tenant, Order order) {
    Optional<Order> before = find(tenant, order.number());
    sql.run(
        """
        UPDATE orders
        SET id = ?, version = ?, buyer = ?, pet = ?, status = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND number = ?
        """,
        order.id(),
        order.version(),
        buyer(order),
        pet(order),
        status(order),
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

  private static @Nullable UUID buyer(Order order) {
    Purchase purchase = order.purchase();
    return purchase == null ? null : purchase.buyer();
  }

  private static @Nullable UUID pet(Order order) {
    Purchase purchase = order.purchase();
    return purchase == null ? null : purchase.pet();
  }

  private static @Nullable String status(Order order) {
    return order.purchase() == null ? null : order.status().word();
  }

  private static Optional<Tallies.Share> share(Order order) {
    return Optional.ofNullable(order.details().status())
        .map(status -> new Tallies.Share(status, order.details().quantity()));
  }
}
