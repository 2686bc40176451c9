package petstore.storage.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Tenant;
import petstore.core.orders.OrderSearch;
import petstore.core.orders.OrderStatus;

/// A query for orders. Where an index goes by status, each status is asked for by itself, in the
/// order of ids, and the engine merges them: so the first page of a long list does not read all of
/// the list.
///
/// @param conditions of each of the parts that are merged
/// @param keys the parameters of each part's condition
/// @param range of the ids
record OrderQuery(List<String> conditions, List<UUID> keys, IdRange range) {
  private static final Set<OrderStatus> EVERY = Set.of(OrderStatus.values());

  // The expression of the index orders_by_status, for orders of every birth.
  private static final String ANY_STATUS =
      "(CASE WHEN doc ->> 'status' IN ('approved', 'shipped', 'delivered', 'cancelled')"
          + " THEN doc ->> 'status' ELSE 'placed' END)";

  static OrderQuery of(Tenant tenant, OrderSearch search) {
    var keys = new ArrayList<>(List.of(tenant.id()));
    var condition = new StringBuilder("tenant = ?");
    UUID pet = search.pet();
    if (pet != null) {
      condition.append(" AND pet = ?");
      keys.add(pet);
    }
    UUID buyer = search.buyer();
    if (buyer != null) {
      condition.append(" AND buyer = ?");
      keys.add(buyer);
    }
    return new OrderQuery(conditions(condition.toString(), search), keys, range(search));
  }

  /// The same between other ids.
  OrderQuery within(IdRange range) {
    return new OrderQuery(conditions, keys, range);
  }

  /// A statement for a part of what is found, with `LIMIT` and `OFFSET` to be bound last.
  String rows(boolean isDescending) {
    return union("number, id, version, doc")
        + (isDescending ? " ORDER BY id DESC" : " ORDER BY id")
        + " LIMIT ? OFFSET ?";
  }

  /// A statement that counts what is found, up to a number to be bound last.
  String count() {
    return "SELECT count(*) FROM (" + union("1 AS found") + " LIMIT ?) AS orders_found";
  }

  /// The parameters of either statement, with these at the end.
  @Nullable Object[] parameters(Object... last) {
    var all = new ArrayList<Object>();
    for (int i = 0; i < conditions.size(); i++) {
      all.addAll(keys);
      all.add(range.first());
      all.add(range.last());
    }
    all.addAll(Arrays.asList(last));
    return all.toArray();
  }

  // In this form, which SQLite's planner does not take for a search by id alone.
  private String union(String columns) {
    return conditions.stream()
        .map(condition ->
            "SELECT %s FROM orders WHERE %s AND id BETWEEN ? AND ?".formatted(columns, condition))
        .collect(joining(" UNION ALL "));
  }

  private static List<String> conditions(String common, OrderSearch search) {
    Set<OrderStatus> statuses = search.statuses();
    if (search.pet() != null) {
      return List.of(statuses.isEmpty() ? common : common + " AND status IN " + words(statuses));
    }
    if (search.buyer() != null) {
      return each(common + " AND status = ", statuses.isEmpty() ? EVERY : statuses);
    }
    return statuses.isEmpty()
        ? List.of(common)
        : each(common + " AND " + ANY_STATUS + " = ", statuses);
  }

  // In one order, so that there are not more statements than sets.
  private static List<String> each(String condition, Collection<OrderStatus> statuses) {
    return statuses.stream().sorted().map(status -> condition + "'" + status.word() + "'").toList();
  }

  private static String words(Collection<OrderStatus> statuses) {
    return statuses.stream()
        .sorted()
        .map(status -> "'" + status.word() + "'")
        .collect(joining(", ", "(", ")"));
  }

  private static IdRange range(OrderSearch search) {
    IdRange range = IdRange.ALL;
    if (search.from() != null) {
      range = range.from(Ids.first(search.from()));
    }
    return search.to() == null ? range : range.before(Ids.first(search.to()));
  }
}
