package petstore.storage.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.PetSearch;
import petstore.storage.sql.PetFilters.Filter;

/// The statements of one search. Each availability is a branch of its own, which has an index in
/// the order that is wanted; what the branches give is merged.
///
/// A comment behind the table names the index: SQLite is held to it, since it knows nothing of what
/// is in the tables. PostgreSQL knows, and chooses by itself.
final class PetSelection {
  private final Tenant tenant;
  private final Set<Availability> availability;
  private final PetSearch.Sort sort;
  private final List<Filter> filters;
  private final List<Object> parameters = new ArrayList<>();

  PetSelection(Tenant tenant, PetSearch search, List<Filter> filters) {
    this.tenant = tenant;
    availability =
        search.availability().isEmpty()
            ? EnumSet.allOf(Availability.class)
            : EnumSet.copyOf(search.availability());
    sort = search.sort();
    this.filters = filters;
  }

  /// Which part of the list, in which direction.
  ///
  /// @param mark where it begins
  /// @param backwards whether it goes from there to the beginning of the list
  record Part(@Nullable PetMark mark, boolean backwards, long offset, long limit) {}

  /// A statement with its parameters.
  record Statement(String sql, List<Object> parameters) {}

  /// Counts, to `most` at most, what all filters let through.
  Statement count(Filter driver, long most) {
    String places = availability.stream().map(one -> "" + Codes.of(one)).collect(joining(", "));
    parameters.add(tenant.id());
    String sql =
        "SELECT count(*) FROM (SELECT 1 FROM pets AS p "
            + index(driver.index())
            + " WHERE p.tenant = ? AND p.availability IN ("
            + places
            + ")"
            + conditions()
            + " LIMIT ?) AS found";
    parameters.add(most);
    return new Statement(sql, parameters);
  }

  /// The pets of a part, each as number, stamp and position.
  ///
  /// @param driver what they are found by; none: they are all looked at in the wanted order
  Statement part(@Nullable Filter driver, Part part) {
    boolean isDescending = sort.isDescending() != part.backwards();
    String order = order(isDescending);
    String sql =
        availability.size() == 1
            ? branch(availability.iterator().next(), driver, part, isDescending)
                + " ORDER BY "
                + order
            : availability.stream()
                .map(one -> limited(branch(one, driver, part, isDescending), order, part))
                .collect(joining(" UNION ALL ", "SELECT * FROM (", ") AS p ORDER BY " + order));
    parameters.add(part.limit());
    parameters.add(part.offset());
    return new Statement(
        "SELECT string_agg(number || ':' || stamp || ':' || position, ',') FROM ("
            + sql
            + " LIMIT ? OFFSET ?) AS page",
        parameters);
  }

  private String limited(String branch, String order, Part part) {
    parameters.add(part.offset() + part.limit());
    return "SELECT * FROM (" + branch + " ORDER BY " + order + " LIMIT ?) AS branch";
  }

  private String branch(
      Availability one, @Nullable Filter driver, Part part, boolean isDescending) {
    parameters.add(tenant.id());
    // One of the words has an index of its own, since the classic editions ask for it.
    boolean isWord = driver == null && isByInsertion() && one != Availability.NOT_AVAILABLE;
    String sql =
        "SELECT p.number, p.stamp, p.position, p."
            + column()
            + " FROM pets AS p "
            + index(driver == null ? orderIndex(isWord) : driver.index())
            + " WHERE p.tenant = ? AND "
            + (isWord ? "p.status = '" + one.word() + "'" : "p.availability = " + Codes.of(one))
            + conditions();
    PetMark mark = part.mark();
    return mark == null ? sql : sql + behind(mark, part.backwards(), isDescending);
  }

  private String behind(PetMark mark, boolean backwards, boolean isDescending) {
    // A mark stands behind a thing: what is before the mark begins with that.
    String comparison = (isDescending ? "<" : ">") + (backwards ? "=" : "");
    boolean isByInsertion = isByInsertion();
    if (!isByInsertion) {
      parameters.add(mark.value());
    }
    parameters.add(mark.position());
    parameters.add(mark.number());
    return isByInsertion
        ? " AND (p.position, p.number) " + comparison + " (?, ?)"
        : " AND (p." + column() + ", p.position, p.number) " + comparison + " (?, ?, ?)";
  }

  private String conditions() {
    var sql = new StringBuilder();
    for (Filter filter : filters) {
      sql.append(" AND ").append(filter.condition());
      parameters.addAll(filter.parameters());
    }
    return sql.toString();
  }

  private String order(boolean isDescending) {
    String direction = isDescending ? " DESC" : "";
    String places = "p.position" + direction + ", p.number" + direction;
    return isByInsertion() ? places : "p." + column() + direction + ", " + places;
  }

  private boolean isByInsertion() {
    return sort.field() == PetSearch.Field.INSERTION;
  }

  private String column() {
    return switch (sort.field()) {
      case INSERTION -> "availability";
      case AGE -> "age";
      case PRICE -> "price";
      case NAME -> "name";
    };
  }

  private String orderIndex(boolean isWord) {
    if (!isByInsertion()) {
      return column();
    }
    return isWord ? "status" : "absence";
  }

  private static String index(String name) {
    return "/* pets_by_" + name + " */";
  }
}
