package petstore.storage.sql;

import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Pages of the list of users. A mark is the name of the user that it was made of.
///
/// @param reader reads the columns `number, id, version, doc`
record UserPages(Sql sql, RowReader<User> reader) {
  private static final String SELECT =
      "SELECT number, id, version, doc FROM users WHERE tenant = ? ";
  private static final int MOST_COUNTED = 10_000;

  Page<User> page(Tenant tenant, PageRequest request) {
    Page.Total total = total(tenant);
    int limit = request.limit();
    return switch (request.start()) {
      case Start.Page(long number) -> numbered(tenant, number, limit, total);
      case Start.After(Mark(String name)) -> {
        List<User> found =
            sql.all(
                SELECT + "AND username > ? ORDER BY username LIMIT ?",
                reader,
                tenant.id(),
                name,
                limit + 1);
        yield page(cut(found, limit), total, true, found.size() > limit);
      }
      case Start.Before(Mark(String name)) -> {
        List<User> found =
            sql.all(
                SELECT + "AND username < ? ORDER BY username DESC LIMIT ?",
                reader,
                tenant.id(),
                name,
                limit + 1);
        yield page(cut(found, limit).reversed(), total, found.size() > limit, true);
      }
    };
  }

  private Page<User> numbered(Tenant tenant, long number, int limit, Page.Total total) {
    long skipped = Math.multiplyExact(number - 1, (long) limit);
    if (total.isExact() && skipped >= total.count()) {
      return page(List.of(), total, total.count() > 0, false);
    }
    List<User> found =
        sql.all(
            SELECT + "AND username > '' ORDER BY username LIMIT ? OFFSET ?",
            reader,
            tenant.id(),
            limit + 1,
            skipped);
    return page(cut(found, limit), total, number > 1, found.size() > limit);
  }

  private static List<User> cut(List<User> found, int limit) {
    return found.subList(0, Math.min(limit, found.size()));
  }

  private static Page<User> page(
      List<User> users, Page.Total total, boolean hasPrevious, boolean hasNext) {
    return new Page<>(
        users,
        total,
        hasPrevious && !users.isEmpty() ? Optional.of(mark(users.getFirst())) : Optional.empty(),
        hasNext ? Optional.of(mark(users.getLast())) : Optional.empty());
  }

  private static Mark mark(User user) {
    return new Mark(Words.key(user.account().username()));
  }

  // Counting them all would take as long as there are many.
  private Page.Total total(Tenant tenant) {
    long count =
        sql.one(
                """
                SELECT count(*) FROM (
                  SELECT 1 FROM users WHERE tenant = ? AND username > '' LIMIT ?) AS counted
                """,
                row -> row.getLong(1),
                tenant.id(),
                MOST_COUNTED + 1)
            .orElseThrow();
    return count > MOST_COUNTED ? new Page.Total(MOST_COUNTED, false) : Page.Total.exactly(count);
  }
}
