package petstore.core.payments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Money;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderRepository;
import petstore.core.tenants.Tenants;

/// Giving money back. A refund does not change its order: to give a pet back, the order is
/// cancelled, which gives back what was paid.
public final class Refunds {
  private final PaymentRepository payments;
  private final RefundRepository refunds;
  private final OrderRepository orders;
  private final RefundsDue due;
  private final Payments seen;
  private final Gateway gateway;
  private final Tenants tenants;
  private final Outbox outbox;
  private final InstantSource clock;

  Refunds(
      PaymentRepository payments,
      RefundRepository refunds,
      OrderRepository orders,
      RefundsDue due,
      Payments seen,
      Gateway gateway,
      Tenants tenants,
      Outbox outbox,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.orders = orders;
    this.due = due;
    this.seen = seen;
    this.gateway = gateway;
    this.tenants = tenants;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// What staff wants to give back.
  ///
  /// @param amount none: all that is left
  public record Draft(@Nullable Money amount, @Nullable String reason) {}

  /// Gives back a payment, or a part of it. What is told is that it is pending: it is done right
  /// after that, or as soon as the gateway can.
  ///
  /// @param told makes of the refund what is returned; it runs inside the transaction, perhaps more
  ///   than once
  /// @throws Failure with [Problem.NotFound]; [Problem.Forbidden] when the caller is not staff;
  ///   [Problem.Conflict] when there is nothing to give back; [Problem.Invalid] for more than is
  ///   left
  public <R> R refund(
      Tenant tenant, UUID payment, Draft draft, Caller caller, Function<Refund, R> told) {
    UUID id = seen.get(tenant, payment, caller).id();
    if (!caller.isStaff()) {
      throw new Failure(new Problem.Forbidden(Set.of(), "Only staff gives money back"));
    }
    // Without the order, which others hold before the payment.
    Entered<R> entered =
        tenants.write(
            tenant,
            () -> {
              Payment current =
                  payments
                      .find(tenant, id)
                      .orElseThrow(() -> Payments.missing(Problem.Kind.PAYMENT, id));
              Refund refund = enter(tenant, current, draft);
              return new Entered<>(refund, told.apply(refund));
            });
    attempt(tenant, entered.refund());
    return entered.answer();
  }

  /// The refunds of a payment that the caller sees, the first of them first.
  ///
  /// @throws Failure with [Problem.NotFound]
  public List<Refund> ofPayment(Tenant tenant, UUID payment, Caller caller) {
    Payment current = seen.get(tenant, payment, caller);
    return refunds.ofPayment(tenants.toRead(tenant), current.id());
  }

  /// A refund of a payment that the caller sees.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Refund get(Tenant tenant, UUID payment, UUID id, Caller caller) {
    Payment current = seen.get(tenant, payment, caller);
    return refunds
        .find(tenants.toRead(tenant), id)
        .filter(refund -> refund.payment().equals(current.id()))
        .orElseThrow(() -> new Failure(new Problem.NotFound(Problem.Kind.REFUND, id.toString())));
  }

  /// Does a refund that is pending, unless the gateway does not say that it did.
  void execute(Tenant tenant, Refund refund) {
    Optional<UUID> order = payments.find(tenant, refund.payment()).map(Payment::order);
    boolean done =
        gateway.refund(new RefundOrder(tenant, refund.id(), refund.payment(), refund.amount()));
    tenants.write(
        tenant,
        () -> {
          order.ifPresent(id ->
              settle(tenant, id, refund, done ? RefundStatus.SUCCEEDED : RefundStatus.FAILED));
          return true;
        });
  }

  private void attempt(Tenant tenant, Refund refund) {
    try {
      execute(tenant, refund);
    } catch (Failure e) {
      // It is written down that it is due, and done later.
    }
  }

  private record Entered<R>(Refund refund, R answer) {}

  private Refund enter(Tenant tenant, Payment payment, Draft draft) {
    Money left = payment.refundable();
    if (payment.status() != PaymentStatus.SUCCEEDED || left.isZero()) {
      throw PaymentConflicts.notRefundable(payment);
    }
    Money amount = draft.amount() == null ? left : draft.amount();
    if (!amount.currency().equals(left.currency())) {
      throw PaymentConflicts.wrongRefundCurrency(payment);
    }
    if (amount.isZero() || amount.exceeds(left)) {
      throw PaymentConflicts.tooMuch(payment);
    }
    payments.update(tenant, payment.refunded(payment.refunded().plus(amount), clock.instant()));
    return due.of(tenant, payment, amount, draft.reason());
  }

  // The order is held before its payment, and that before its refunds, always in this order.
  private void settle(Tenant tenant, UUID order, Refund refund, RefundStatus status) {
    orders
        .find(tenant, order)
        .ifPresent(held ->
            payments
                .find(tenant, refund.payment())
                .ifPresent(payment ->
                    refunds
                        .find(tenant, refund.id())
                        .filter(current -> current.status() == RefundStatus.PENDING)
                        .ifPresent(current -> settle(tenant, held, payment, current, status))));
  }

  private void settle(
      Tenant tenant, Order order, Payment payment, Refund pending, RefundStatus status) {
    Instant now = clock.instant();
    Refund settled = pending.became(status, now);
    refunds.update(tenant, settled);
    if (status == RefundStatus.FAILED) {
      payments.update(tenant, payment.refunded(payment.refunded().minus(pending.amount()), now));
    } else {
      outbox.add(tenant, new PaymentEvent.Refunded(payment, settled, order));
    }
  }
}
