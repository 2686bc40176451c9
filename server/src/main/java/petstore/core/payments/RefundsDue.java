package petstore.core.payments;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Tenant;

/// Writes down that money is to be given back, inside a transaction that holds the payment. The
/// money moves later.
final class RefundsDue {
  private final RefundRepository refunds;
  private final Ids ids;
  private final InstantSource clock;

  RefundsDue(RefundRepository refunds, Ids ids, InstantSource clock) {
    this.refunds = refunds;
    this.ids = ids;
    this.clock = clock;
  }

  /// A refund of a part of a payment.
  Refund of(Tenant tenant, Payment payment, Money amount, @Nullable String reason) {
    var now = clock.instant();
    var refund =
        new Refund(ids.next(), payment.id(), amount, reason, RefundStatus.PENDING, now, now, now);
    refunds.insert(tenant, refund);
    return refund;
  }

  /// The payment, with all of it given back that was not before. It is not stored here.
  Payment inFull(Tenant tenant, Payment payment, String reason) {
    if (payment.refundable().isZero()) {
      return payment;
    }
    of(tenant, payment, payment.refundable(), reason);
    return payment.refunded(payment.amount(), clock.instant());
  }
}
