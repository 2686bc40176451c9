package petstore.core.orders;

import java.time.Instant;
import java.util.UUID;

/// An order in a shop.
///
/// @param number what the classic editions call its id: any int64, unique in the tenant
/// @param id what newer editions call its id (UUID version 7), unique in the tenant
/// @param version counts the changes, from 1
public record Order(
    long number,
    UUID id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    OrderDetails details) {

  /// The same order after one more change.
  public Order changed(OrderDetails details, Instant at) {
    return new Order(number, id, version + 1, createdAt, at, details);
  }
}
