package petstore.core.orders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order in a shop.
///
/// @param number what the classic editions call its id: any int64, unique in the tenant
/// @param id what newer editions call its id (UUID version 7), unique in the tenant
/// @param version counts the changes, from 1
/// @param details what all editions know
/// @param purchase who bought which pet; none of an order that was born in a classic edition
public record Order(
    long number,
    UUID id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    OrderDetails details,
    @Nullable Purchase purchase) {

  /// An order as the classic editions make it.
  public Order(
      long number,
      UUID id,
      long version,
      Instant createdAt,
      Instant updatedAt,
      OrderDetails details) {
    this(number, id, version, createdAt, updatedAt, details, null);
  }

  /// The same order after one more change.
  public Order changed(OrderDetails details, Instant at) {
    return new Order(number, id, version + 1, createdAt, at, details, purchase);
  }

  /// The same order in another state. An order that is sent without a date is sent now.
  Order moved(OrderStatus status, Instant at) {
    Instant shipDate = details.shipDate();
    boolean isSent = status == OrderStatus.SHIPPED && shipDate == null;
    var moved =
        new OrderDetails(
            details.petId(),
            details.quantity(),
            isSent ? at.truncatedTo(ChronoUnit.MILLIS) : shipDate,
            status.word(),
            details.complete() || status == OrderStatus.DELIVERED);
    return changed(moved, at);
  }

  /// The id of the user who bought; none of an order that was born in a classic edition.
  public @Nullable UUID buyer() {
    return purchase == null ? null : purchase.buyer();
  }

  /// How far it has come.
  public OrderStatus status() {
    return OrderStatus.of(details.status());
  }
}
