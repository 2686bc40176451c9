package petstore.core.payments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderRepository;
import petstore.core.orders.OrderStatus;
import petstore.core.orders.Purchases;
import petstore.core.pets.PetRepository;

/// Writes down what a gateway said of a payment. Everything here runs inside a transaction; the
/// order is always held before its payment, so that two of them do not wait for each other.
final class Settlement {
  private static final Duration SOONEST = Duration.ofSeconds(1);
  private static final Duration LATEST = Duration.ofMinutes(10);

  private final PaymentRepository payments;
  private final OrderRepository orders;
  private final PetRepository pets;
  private final Purchases purchases;
  private final RefundsDue refundsDue;
  private final Outbox outbox;
  private final Ids ids;
  private final InstantSource clock;

  Settlement(
      PaymentRepository payments,
      OrderRepository orders,
      PetRepository pets,
      Purchases purchases,
      RefundsDue refundsDue,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    this.payments = payments;
    this.orders = orders;
    this.pets = pets;
    this.purchases = purchases;
    this.refundsDue = refundsDue;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /// The payment after what the gateway said of it; as it is if that was written down before. None
  /// if the shop was emptied meanwhile.
  ///
  /// @param payment as it was when the gateway was asked
  /// @param by the user who pays; none when nobody does who is known
  Optional<Payment> settled(
      Tenant tenant, Payment payment, ChargeOutcome outcome, @Nullable UUID by) {
    return orders
        .find(tenant, payment.order())
        .flatMap(order ->
            payments
                .find(tenant, payment.id())
                .map(current ->
                    current.isProcessing()
                        ? settle(tenant, order, current, outcome, by)
                        : current));
  }

  /// A payment of nothing, for which nobody is asked.
  ///
  /// @param by as above
  Payment ofNothing(Tenant tenant, Order order, Payment payment, @Nullable UUID by) {
    Order approved = purchases.approve(tenant, order, by);
    Receipt receipt = receipt(tenant, order);
    Payment paid = payment.succeeded(receipt, clock.instant()).told();
    payments.insert(tenant, paid);
    outbox.add(tenant, new PaymentEvent.Succeeded(paid, receipt, approved));
    return paid;
  }

  private Payment settle(
      Tenant tenant, Order order, Payment payment, ChargeOutcome outcome, @Nullable UUID by) {
    Instant now = clock.instant();
    return switch (outcome) {
      case ChargeOutcome.Succeeded() -> succeeded(tenant, order, payment, by);
      case ChargeOutcome.Declined(Decline decline) -> {
        Payment failed = stored(tenant, payment.failed(decline, now));
        outbox.add(tenant, new PaymentEvent.Failed(failed, decline, order));
        yield failed;
      }
      case ChargeOutcome.Pending() ->
          stored(tenant, payment.checkedAgainAt(later(payment.createdAt(), now)));
    };
  }

  private Payment succeeded(Tenant tenant, Order order, Payment payment, @Nullable UUID by) {
    boolean isExpected = order.status() == OrderStatus.PLACED;
    // Before the receipt, which holds the pet: the buyer is held first.
    Order after = isExpected ? purchases.approve(tenant, order, by) : order;
    Receipt receipt = receipt(tenant, order);
    Payment paid = payment.succeeded(receipt, clock.instant());
    // Orders are not cancelled while they are being paid; but money is never kept for nothing.
    Payment kept =
        isExpected
            ? paid
            : refundsDue.inFull(tenant, paid, "The order was not to be paid any more");
    outbox.add(tenant, new PaymentEvent.Succeeded(kept, receipt, after));
    return stored(tenant, kept);
  }

  private Payment stored(Tenant tenant, Payment payment) {
    payments.update(tenant, payment);
    return payment;
  }

  private Receipt receipt(Tenant tenant, Order order) {
    UUID pet = Objects.requireNonNull(order.purchase(), "only purchases are paid").pet();
    String name =
        pets.find(tenant, pet)
            .flatMap(found -> Optional.ofNullable(found.profile().name()))
            .orElse("");
    return new Receipt(ids.next(), clock.instant(), name);
  }

  /// Ever less often, the longer it takes.
  static Instant later(Instant since, Instant now) {
    Duration wait = Duration.between(since, now).dividedBy(2);
    Duration bounded =
        wait.compareTo(SOONEST) < 0 ? SOONEST : wait.compareTo(LATEST) > 0 ? LATEST : wait;
    return now.plus(bounded);
  }
}
