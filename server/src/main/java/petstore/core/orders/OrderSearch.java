package petstore.core.orders;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which orders are looked for: those that keep every condition that is there.
///
/// @param statuses one of these; empty: any
/// @param pet the id of the pet; orders that were born in a classic edition have none
/// @param buyer the id of the user; likewise
/// @param from placed at this time or later, to the millisecond
/// @param to placed before this time
public record OrderSearch(
    Set<OrderStatus> statuses,
    @Nullable UUID pet,
    @Nullable UUID buyer,
    @Nullable Instant from,
    @Nullable Instant to,
    Sort sort) {
  /// All orders, the newest first.
  public static final OrderSearch ALL =
      new OrderSearch(Set.of(), null, null, null, null, Sort.NEWEST_FIRST);

  public OrderSearch {
    statuses = Set.copyOf(statuses);
  }

  /// The same for the orders of one user alone.
  public OrderSearch of(UUID buyer) {
    return new OrderSearch(statuses, pet, buyer, from, to, sort);
  }

  /// The order of the orders, by when they were placed.
  public enum Sort {
    NEWEST_FIRST,
    OLDEST_FIRST
  }
}
