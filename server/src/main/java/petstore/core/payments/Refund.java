package petstore.core.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;

/// Money that is given back.
///
/// @param id the gateway knows it by this, too
/// @param payment the id of the payment
/// @param reason for people; none when none was said
/// @param checkAt when to ask the gateway for it next, while it is pending
public record Refund(
    UUID id,
    UUID payment,
    Money amount,
    @Nullable String reason,
    RefundStatus status,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant checkAt) {

  Refund became(RefundStatus next, Instant at) {
    return new Refund(id, payment, amount, reason, next, createdAt, at, null);
  }

  Refund checkedAgainAt(Instant at) {
    return new Refund(id, payment, amount, reason, status, createdAt, updatedAt, at);
  }
}
