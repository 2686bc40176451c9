package petstore.core.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What became of an order, for who asked to be told.
///
/// @param request that asks for it
/// @param isCompleted whether the order stands
/// @param status of the order, in capitals
/// @param payment that the order was paid with, if it was
public record ProcessedOrder(
    UUID request,
    UUID order,
    boolean isCompleted,
    Instant at,
    String status,
    Optional<Approval> payment) {
  /// That an order was paid.
  ///
  /// @param payment its id
  /// @param receipt the id of the receipt that was given for it
  public record Approval(UUID payment, UUID receipt) {}
}
