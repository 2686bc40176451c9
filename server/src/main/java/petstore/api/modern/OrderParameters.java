package petstore.api.modern;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import petstore.api.Uuids;
import petstore.core.orders.OrderSearch;
import petstore.core.orders.OrderSearch.Sort;
import petstore.core.orders.OrderStatus;
import petstore.http.StrictQuery;

/// Which orders are asked for, in a query.
final class OrderParameters {
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_TIME = 100;

  private OrderParameters() {}

  /// Reads all but the page. Check the query before it is used.
  static OrderSearch read(StrictQuery query) {
    Set<OrderStatus> statuses =
        query.words("status", List.of(OrderStatus.values()), OrderStatus::name);
    Optional<UUID> pet = id(query, "petId");
    Optional<UUID> buyer = id(query, "userId");
    Optional<Instant> from = time(query, "from");
    Optional<Instant> to = time(query, "to");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      query.fault("to", "out_of_range", "must not be before from");
    }
    Sort sort =
        query.word("sort", List.of(Sort.values()), OrderParameters::word).orElse(Sort.NEWEST_FIRST);
    return new OrderSearch(
        statuses, pet.orElse(null), buyer.orElse(null), from.orElse(null), to.orElse(null), sort);
  }

  /// The same in a query, in one form for all that ask for the same.
  static String text(OrderSearch search) {
    var parameters = new ArrayList<String>();
    if (!search.statuses().isEmpty()) {
      parameters.add(
          search.statuses().stream()
              .sorted()
              .map(OrderStatus::name)
              .collect(Collectors.joining(",", "status=", "")));
    }
    add(parameters, "petId", search.pet());
    add(parameters, "userId", search.buyer());
    add(parameters, "from", search.from());
    add(parameters, "to", search.to());
    if (search.sort() != Sort.NEWEST_FIRST) {
      parameters.add("sort=" + word(search.sort()));
    }
    return String.join("&", parameters);
  }

  // What ids and times consist of needs no encoding in a query, but for the sign of far years.
  private static void add(List<String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.add(name + "=" + value.toString().replace("+", "%2B"));
    }
  }

  private static String word(Sort sort) {
    return switch (sort) {
      case NEWEST_FIRST -> "-createdAt";
      case OLDEST_FIRST -> "createdAt";
    };
  }

  private static Optional<UUID> id(StrictQuery query, String name) {
    return query
        .text(name, LONGEST_ID)
        .flatMap(text -> {
          Optional<UUID> id = Uuids.parse(text);
          if (id.isEmpty()) {
            query.malformed(name, "must be a UUID");
          }
          return id;
        });
  }

  private static Optional<Instant> time(StrictQuery query, String name) {
    return query
        .text(name, LONGEST_TIME)
        .flatMap(text -> {
          try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
          } catch (DateTimeException e) {
            query.malformed(name, "must be a time as in RFC 3339, such as 2026-03-01T09:30:00Z");
            return Optional.empty();
          }
        });
  }
}
