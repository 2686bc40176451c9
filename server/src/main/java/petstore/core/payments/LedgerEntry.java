package petstore.core.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;

/// What a gateway of our own has done, a line in its books.
///
/// @param id of the charge, or of the refund
/// @param order what was paid; not known of a charge that was called off before it came
/// @param charge what is given back, of a refund
/// @param decline why money was not taken
/// @param effectiveAt when it is done: banks take their time
public record LedgerEntry(
    UUID id,
    Kind kind,
    @Nullable UUID order,
    @Nullable UUID charge,
    @Nullable Money amount,
    @Nullable Decline decline,
    Instant effectiveAt) {

  /// What it is.
  public enum Kind {
    /// Money was taken.
    CHARGE,
    /// No money was taken.
    DECLINE,
    /// No money may be taken any more.
    VOID,
    /// Money was given back.
    REFUND
  }

  /// Whether it is done by now.
  public boolean isDone(Instant now) {
    return !now.isBefore(effectiveAt);
  }
}
