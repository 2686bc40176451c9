package petstore.storage.sql;

import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderRepository;
import petstore.core.orders.OrderSearch;

/// Lists of orders, page by page.
final class OrderPages {
  private final Sql sql;
  private final RowReader<Order> reader;
  private final IdPages<Order> pages = new IdPages<>(Order::id);

  OrderPages(Sql sql, RowReader<Order> reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /// A page of the list, and the places before and behind it if there is something.
  Page<Order> page(Tenant tenant, OrderSearch search, PageRequest request) {
    var query = OrderQuery.of(tenant, search);
    return pages.page(
        (range, isDescending, limit, offset) -> {
          OrderQuery part = query.within(range);
          return sql.all(part.rows(isDescending), reader, part.parameters(limit, offset));
        },
        query.range(),
        search.sort() == OrderSearch.Sort.NEWEST_FIRST,
        request,
        total(query));
  }

  private Page.Total total(OrderQuery query) {
    long most = OrderRepository.MOST_COUNTED;
    long count =
        sql.one(query.count(), row -> row.getLong(1), query.parameters(most + 1)).orElseThrow();
    return new Page.Total(Math.min(count, most), count <= most);
  }
}
