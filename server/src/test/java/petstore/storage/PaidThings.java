package petstore.storage;

import static petstore.storage.Shop.NOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.payments.AccountType;
import petstore.core.payments.Attempt;
import petstore.core.payments.BillingAddress;
import petstore.core.payments.CardBrand;
import petstore.core.payments.Decline;
import petstore.core.payments.LedgerEntry;
import petstore.core.payments.Payment;
import petstore.core.payments.PaymentSource;
import petstore.core.payments.PaymentStatus;
import petstore.core.payments.Receipt;
import petstore.core.payments.Refund;
import petstore.core.payments.RefundStatus;

/// Payments and what belongs to them, to fill a shop with.
final class PaidThings {
  static final PaymentSource CARD =
      new PaymentSource.Card(
          "Ann \"Lee\"",
          "************4242",
          CardBrand.VISA,
          8,
          2031,
          new BillingAddress(null, null, "Oslo", "Oslo", "0150", "NO"));

  static final PaymentSource BARE_CARD =
      new PaymentSource.Card("Ann", "************0000", null, 12, 2030, null);

  static final PaymentSource ACCOUNT =
      new PaymentSource.BankAccount("Ann", "********6789", "110000000", AccountType.SAVINGS);

  static final String FINGERPRINT = "fingerprint of a card";
  static final Decline DECLINE = new Decline("card_declined", "The card was declined");

  private static final Money AMOUNT = new Money(new BigDecimal("75.00"), "USD");

  private PaidThings() {}

  static Payment processing(UUID order, PaymentSource source) {
    var attempt = new Attempt(FINGERPRINT, NOW.plusSeconds(11));
    return payment(
        order,
        source,
        AMOUNT.minus(AMOUNT),
        new Payment.Progress(PaymentStatus.PROCESSING, null, null, attempt, NOW.plusSeconds(12)));
  }

  static Payment succeeded(UUID order, PaymentSource source) {
    var receipt = new Receipt(UUID.randomUUID(), NOW.plusSeconds(1), "Rex & Ann");
    return payment(
        order,
        source,
        new Money(new BigDecimal("5.50"), "USD"),
        new Payment.Progress(PaymentStatus.SUCCEEDED, null, receipt, null, null));
  }

  static Payment failed(UUID order, PaymentSource source) {
    return payment(
        order,
        source,
        AMOUNT.minus(AMOUNT),
        new Payment.Progress(PaymentStatus.FAILED, DECLINE, null, null, null));
  }

  /// A payment that came to what another is.
  static Payment became(Payment payment, Payment next) {
    return withId(next, payment.id());
  }

  static Payment withId(Payment payment, UUID id) {
    return new Payment(
        id,
        payment.order(),
        payment.version(),
        payment.createdAt(),
        payment.updatedAt(),
        payment.amount(),
        payment.source(),
        payment.refunded(),
        payment.progress());
  }

  static Payment checkedAt(Payment payment, Instant at) {
    return payment(
        payment.order(),
        payment.source(),
        payment.refunded(),
        new Payment.Progress(payment.status(), null, null, payment.progress().attempt(), at));
  }

  static Refund refund(Payment payment, RefundStatus status, UUID id, @Nullable Instant checkAt) {
    return new Refund(
        id, payment.id(), AMOUNT, "too \"late\"", status, NOW, NOW.plusSeconds(2), checkAt);
  }

  static LedgerEntry charge(Payment payment) {
    return new LedgerEntry(
        payment.id(),
        LedgerEntry.Kind.CHARGE,
        payment.order(),
        null,
        payment.amount(),
        null,
        NOW.plusSeconds(2));
  }

  private static Payment payment(
      UUID order, PaymentSource source, Money refunded, Payment.Progress progress) {
    return new Payment(
        UUID.randomUUID(), order, 3, NOW, NOW.plusSeconds(1), AMOUNT, source, refunded, progress);
  }
}
