package petstore.core.payments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;

/// Finds out what became of payments of which nobody knows it, and does refunds that are due. Runs
/// beside the requests, on any number of servers: what two of them find out about the same payment
/// is the same, and written down once.
public final class Reconciler {
  /// After so many calls that were not answered, the gateway is left alone for a while.
  private static final int MOST_FAILURES = 3;

  private final PaymentRepository payments;
  private final RefundRepository refunds;
  private final Settlement settlement;
  private final Refunds execution;
  private final Gateway gateway;
  private final Transactions transactions;
  private final InstantSource clock;

  Reconciler(
      PaymentRepository payments,
      RefundRepository refunds,
      Settlement settlement,
      Refunds execution,
      Gateway gateway,
      Transactions transactions,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.settlement = settlement;
    this.execution = execution;
    this.gateway = gateway;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Looks after payments and refunds of all shops that nobody has heard of for too long. A payment
  /// that the gateway does not know is called off there, so that it cannot be charged any more, and
  /// has failed. What the gateway does not answer is asked again later.
  ///
  /// @param limit the most payments and refunds that are looked after
  /// @return how many were: when it is `limit`, there may be more
  public int reconcile(int limit) {
    Instant now = clock.instant();
    int settled = each(payments.due(now, limit), key -> settles(key.tenant(), key));
    return settled + each(refunds.due(now, limit - settled), key -> refunds(key.tenant(), key));
  }

  private static <T> int each(List<T> keys, Predicate<T> work) {
    int failures = 0;
    int done = 0;
    for (T key : keys) {
      if (failures == MOST_FAILURES) {
        return done;
      }
      done++;
      failures += work.test(key) ? 0 : 1;
    }
    return done;
  }

  private boolean settles(Tenant tenant, PaymentRepository.Key key) {
    Optional<Payment> found = payments.find(tenant, key.payment()).filter(Payment::isProcessing);
    return found.isEmpty()
        || answered(
            () -> settle(tenant, found.get()),
            () -> payments.find(tenant, key.payment()),
            current -> postpone(tenant, current));
  }

  private void settle(Tenant tenant, Payment payment) {
    ChargeOutcome outcome =
        gateway.find(tenant, payment.id()).orElseGet(() -> gateway.cancel(tenant, payment.id()));
    transactions.inTransaction(() -> settlement.settled(tenant, payment, outcome, null));
  }

  private boolean refunds(Tenant tenant, RefundRepository.Key key) {
    Optional<Refund> found =
        refunds.find(tenant, key.refund()).filter(any -> any.status() == RefundStatus.PENDING);
    return found.isEmpty()
        || answered(
            () -> execution.execute(tenant, found.get()),
            () -> refunds.find(tenant, key.refund()),
            current -> postpone(tenant, current));
  }

  private <T> boolean answered(
      Runnable work, Supplier<Optional<T>> find, Consumer<T> postponement) {
    try {
      work.run();
      return true;
    } catch (Failure e) {
      transactions.inTransaction(() -> {
        find.get().ifPresent(postponement);
        return true;
      });
      return false;
    }
  }

  private void postpone(Tenant tenant, Payment payment) {
    if (payment.isProcessing()) {
      Instant at = Settlement.later(payment.createdAt(), clock.instant());
      payments.update(tenant, payment.checkedAgainAt(at));
    }
  }

  private void postpone(Tenant tenant, Refund refund) {
    if (refund.status() == RefundStatus.PENDING) {
      Instant at = Settlement.later(refund.createdAt(), clock.instant());
      refunds.update(tenant, refund.checkedAgainAt(at));
    }
  }
}
