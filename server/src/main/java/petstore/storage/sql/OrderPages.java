package petstore.storage.sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderRepository;
import petstore.core.orders.OrderSearch;

/// Lists of orders, page by page. A mark is the id of the order that it was made of.
final class OrderPages {
  // As far as numbered pages go: what is skipped is read. There is no such end behind marks.
  private static final long FURTHEST = 1_000_000;

  private final Sql sql;
  private final RowReader<Order> reader;

  OrderPages(Sql sql, RowReader<Order> reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /// A page of the list, and the places before and behind it if there is something.
  Page<Order> page(Tenant tenant, OrderSearch search, PageRequest request) {
    var query = OrderQuery.of(tenant, search);
    Page.Total total = total(query);
    boolean isDescending = search.sort() == OrderSearch.Sort.NEWEST_FIRST;
    int limit = request.limit();
    return switch (request.start()) {
      case Start.Page(long number) ->
          forward(numbered(query, isDescending, number, limit, total), limit, total, number > 1);
      case Start.After(Mark mark) ->
          forward(
              rows(beyond(query, mark, isDescending), isDescending, limit, 0), limit, total, true);
      case Start.Before(Mark mark) ->
          backward(rows(beyond(query, mark, !isDescending), !isDescending, limit, 0), limit, total);
    };
  }

  private List<Order> numbered(
      OrderQuery query, boolean isDescending, long number, int limit, Page.Total total) {
    long end = total.isExact() ? total.count() : FURTHEST;
    return number - 1 > end / limit
        ? List.of()
        : rows(query, isDescending, limit, (number - 1) * limit);
  }

  // One more than is shown, to know whether there are more.
  private List<Order> rows(OrderQuery query, boolean isDescending, int limit, long offset) {
    return sql.all(query.rows(isDescending), reader, query.parameters(limit + 1L, offset));
  }

  private Page.Total total(OrderQuery query) {
    long most = OrderRepository.MOST_COUNTED;
    long count =
        sql.one(query.count(), row -> row.getLong(1), query.parameters(most + 1)).orElseThrow();
    return new Page.Total(Math.min(count, most), count <= most);
  }

  private static Page<Order> forward(
      List<Order> found, int limit, Page.Total total, boolean hasPrevious) {
    boolean hasNext = found.size() > limit;
    return page(hasNext ? found.subList(0, limit) : found, total, hasPrevious, hasNext);
  }

  private static Page<Order> backward(List<Order> found, int limit, Page.Total total) {
    boolean hasPrevious = found.size() > limit;
    List<Order> shown = hasPrevious ? found.subList(0, limit) : found;
    return page(shown.reversed(), total, hasPrevious, true);
  }

  private static Page<Order> page(
      List<Order> shown, Page.Total total, boolean hasPrevious, boolean hasNext) {
    return shown.isEmpty()
        ? new Page<>(shown, total, Optional.empty(), Optional.empty())
        : new Page<>(
            shown,
            total,
            hasPrevious ? Optional.of(mark(shown.getFirst())) : Optional.empty(),
            hasNext ? Optional.of(mark(shown.getLast())) : Optional.empty());
  }

  private static OrderQuery beyond(OrderQuery query, Mark mark, boolean isDescending) {
    UUID id = id(mark);
    return query.within(isDescending ? query.range().before(id) : query.range().after(id));
  }

  private static Mark mark(Order order) {
    return new Mark(order.id().toString());
  }

  private static UUID id(Mark mark) {
    try {
      return UUID.fromString(mark.text());
    } catch (IllegalArgumentException e) {
      throw new Failure(new Problem.InvalidParameter("cursor", "is none of this list"));
    }
  }
}
