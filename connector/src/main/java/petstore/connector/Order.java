package petstore.connector;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An order for pets. What is null was not said, and is not sent.
///
/// @param id by which it is found; null until the server gave it one
/// @param petId of what is ordered
/// @param quantity how many
/// @param shipDate when they go
/// @param status `placed`, `approved` or `delivered`
/// @param complete whether nothing is left to do
public record Order(
    @Nullable Long id,
    @Nullable Long petId,
    @Nullable Long quantity,
    @Nullable OffsetDateTime shipDate,
    @Nullable String status,
    @Nullable Boolean complete) {
  /// An order of which nothing more is said.
  public static Order of(long petId, long quantity) {
    return new Order(null, petId, quantity, null, null, null);
  }

  /// The same order, but for its id.
  public Order withId(@Nullable Long other) {
    return new Order(other, petId, quantity, shipDate, status, complete);
  }

  /// The same order, but for when it goes.
  public Order withShipDate(@Nullable OffsetDateTime other) {
    return new Order(id, petId, quantity, other, status, complete);
  }

  /// The same order, but for its status.
  public Order withStatus(@Nullable String other) {
    return new Order(id, petId, quantity, shipDate, other, complete);
  }

  /// The same order, but for whether nothing is left to do.
  public Order withComplete(@Nullable Boolean other) {
    return new Order(id, petId, quantity, shipDate, status, other);
  }
}
