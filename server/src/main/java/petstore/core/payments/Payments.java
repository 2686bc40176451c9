package petstore.core.payments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderStatus;
import petstore.core.orders.Purchase;
import petstore.core.orders.Purchases;
import petstore.core.tenants.Tenants;

/// Paying for orders, and looking at what was paid. Users pay and see what they ordered; who sees
/// the orders of all pays and sees all.
///
/// Whatever the gateway does, an order is charged once at most: it has one payment that did not
/// fail, under whose id the gateway charges once.
public final class Payments {
  /// How many payments of an order are listed: the latest.
  public static final int MOST_LISTED = 100;

  private final PaymentRepository payments;
  private final Purchases purchases;
  private final Settlement settlement;
  private final Gateway gateway;
  private final Patience patience;
  private final Tenants tenants;
  private final Ids ids;
  private final InstantSource clock;

  Payments(
      PaymentRepository payments,
      Purchases purchases,
      Settlement settlement,
      Gateway gateway,
      Patience patience,
      Tenants tenants,
      Ids ids,
      InstantSource clock) {
    this.payments = payments;
    this.purchases = purchases;
    this.settlement = settlement;
    this.gateway = gateway;
    this.patience = patience;
    this.tenants = tenants;
    this.ids = ids;
    this.clock = clock;
  }

  /// Pays an order. Who does so again with the same source, because nothing was heard of the first
  /// time, is told what came of it.
  ///
  /// @param begin runs in the first transaction, before anything else
  /// @param told makes of the result what is returned; it runs inside the last transaction, perhaps
  ///   more than once
  /// @throws Failure with [Problem.NotFound] for an order that the caller does not see;
  ///   [Problem.Conflict] for one that cannot be paid (any more), or is being paid with something
  ///   else; [Problem.Invalid] for another amount than its total; [Problem.UpstreamUnavailable]
  ///   when the gateway does not say what came of it: then the order may be paid or not, and to try
  ///   again tells
  public <R> R pay(
      Tenant tenant,
      UUID order,
      PaymentDraft draft,
      Caller caller,
      Runnable begin,
      Function<PaymentResult, R> told) {
    Claim<R> claim =
        tenants.write(
            tenant,
            () -> {
              begin.run();
              Order seen = purchases.get(tenant, order, caller);
              return claim(tenant, seen, draft, caller.userId(), told);
            });
    return switch (claim) {
      case Claim.Done<R>(R answer) -> answer;
      case Claim.Open<R>(Payment payment, boolean again) ->
          charged(tenant, payment, draft.source(), caller.userId(), again, told);
    };
  }

  /// A payment of an order that the caller sees.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Payment get(Tenant tenant, UUID id, Caller caller) {
    return payments
        .find(tenants.toRead(tenant), id)
        .filter(payment -> sees(tenant, payment, caller))
        .orElseThrow(() -> missing(Problem.Kind.PAYMENT, id));
  }

  /// The payments of an order, the first of them first; of many, the latest [#MOST_LISTED].
  ///
  /// @throws Failure with [Problem.NotFound] for an order that the caller does not see
  public List<Payment> ofOrder(Tenant tenant, UUID order, Caller caller) {
    Order seen = purchases.get(tenant, order, caller);
    return payments.ofOrder(tenants.toRead(tenant), seen.id(), MOST_LISTED);
  }

  /// The payment that a receipt was given for; it has one.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Payment withReceipt(Tenant tenant, UUID receipt, Caller caller) {
    return payments
        .withReceipt(tenants.toRead(tenant), receipt)
        .filter(payment -> sees(tenant, payment, caller))
        .orElseThrow(() -> missing(Problem.Kind.RECEIPT, receipt));
  }

  private boolean sees(Tenant tenant, Payment payment, Caller caller) {
    try {
      purchases.get(tenant, payment.order(), caller);
      return true;
    } catch (Failure e) {
      if (e.problem() instanceof Problem.NotFound) {
        return false;
      }
      throw e;
    }
  }

  private <R> Claim<R> claim(
      Tenant tenant,
      Order order,
      PaymentDraft draft,
      @Nullable UUID by,
      Function<PaymentResult, R> told) {
    Optional<Payment> live = payments.live(tenant, order.id());
    if (live.isPresent()) {
      return again(tenant, live.get(), draft, told);
    }
    Purchase purchase = order.purchase();
    if (purchase == null || order.status() != OrderStatus.PLACED) {
      throw PaymentConflicts.notPayable(order);
    }
    Money total = purchase.total();
    if (!total.equals(draft.amount())) {
      throw PaymentConflicts.notTotal(total, draft.amount());
    }
    Instant now = clock.instant();
    Payment payment =
        Payment.begun(
            ids.next(), order.id(), draft, attempt(draft, now), patience.checkAt(now), now);
    if (total.isZero()) {
      Payment paid = settlement.ofNothing(tenant, order, payment, by);
      return new Claim.Done<>(told.apply(new PaymentResult.Accepted(paid)));
    }
    payments.insert(tenant, payment);
    return new Claim.Open<>(payment, false);
  }

  // Only who sends the same source may be the one who was not told yet.
  private <R> Claim<R> again(
      Tenant tenant, Payment live, PaymentDraft draft, Function<PaymentResult, R> told) {
    Instant now = clock.instant();
    boolean same =
        live.attempt()
            .filter(attempt -> attempt.fingerprint().equals(draft.source().fingerprint()))
            .isPresent();
    if (!live.isProcessing()) {
      if (!same) {
        throw PaymentConflicts.paidAlready();
      }
      return new Claim.Done<>(tell(tenant, live, told));
    }
    if (!same || live.attempt().orElseThrow().busyUntil().isAfter(now)) {
      throw PaymentConflicts.underWay();
    }
    Payment taken = live.attempted(attempt(draft, now), patience.checkAt(now));
    payments.update(tenant, taken);
    return new Claim.Open<>(taken, true);
  }

  private <R> R charged(
      Tenant tenant,
      Payment payment,
      SourceDetails source,
      @Nullable UUID by,
      boolean again,
      Function<PaymentResult, R> told) {
    ChargeOutcome outcome;
    try {
      outcome = outcome(tenant, payment, source, again);
    } catch (Failure e) {
      tenants.write(
          tenant,
          () -> {
            payments.find(tenant, payment.id()).ifPresent(current -> giveUp(tenant, current));
            return true;
          });
      throw e;
    }
    return tenants.write(
        tenant,
        () ->
            tell(
                tenant,
                settlement
                    .settled(tenant, payment, outcome, by)
                    .orElseThrow(() -> missing(Problem.Kind.ORDER, payment.order())),
                told));
  }

  private ChargeOutcome outcome(
      Tenant tenant, Payment payment, SourceDetails source, boolean again) {
    Optional<ChargeOutcome> known = again ? gateway.find(tenant, payment.id()) : Optional.empty();
    return known.orElseGet(() ->
        gateway.charge(
            new Charge(tenant, payment.id(), payment.order(), payment.amount(), source)));
  }

  // Nobody waits for it any more: it may be tried again at once.
  private void giveUp(Tenant tenant, Payment payment) {
    Instant now = clock.instant();
    payment
        .attempt()
        .filter(_ -> payment.isProcessing())
        .ifPresent(attempt ->
            payments.update(
                tenant,
                payment.attempted(new Attempt(attempt.fingerprint(), now), patience.checkAt(now))));
  }

  // Of several who pay at the same time, one is told that it is paid.
  private <R> R tell(Tenant tenant, Payment payment, Function<PaymentResult, R> told) {
    if (payment.status() == PaymentStatus.FAILED) {
      Decline decline = payment.decline().orElse(Decline.CALLED_OFF);
      return told.apply(new PaymentResult.Declined(payment, decline));
    }
    if (payment.attempt().isEmpty()) {
      throw payment.isProcessing() ? PaymentConflicts.underWay() : PaymentConflicts.paidAlready();
    }
    Payment known = payment.told();
    payments.update(tenant, known);
    return told.apply(new PaymentResult.Accepted(known));
  }

  private Attempt attempt(PaymentDraft draft, Instant now) {
    return new Attempt(draft.source().fingerprint(), patience.busyUntil(now));
  }

  static Failure missing(Problem.Kind kind, UUID id) {
    return new Failure(new Problem.NotFound(kind, id.toString()));
  }
}
