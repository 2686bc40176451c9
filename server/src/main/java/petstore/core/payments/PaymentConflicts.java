package petstore.core.payments;

import java.util.List;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.orders.Order;

/// Why something is not paid or given back, for those who ask for that.
final class PaymentConflicts {
  private PaymentConflicts() {}

  static Failure paidAlready() {
    return conflict(Problem.Kind.ORDER, "already_paid", "was paid already");
  }

  /// Somebody else pays it at the moment, or the same one with something else.
  static Failure underWay() {
    return conflict(
        Problem.Kind.ORDER,
        "payment_in_progress",
        "is being paid: a payment of the order is under way");
  }

  static Failure notPayable(Order order) {
    return conflict(
        Problem.Kind.ORDER,
        "invalid_state",
        order.purchase() == null
            ? "has no price: it was not made in this edition"
            : "cannot be paid: it is " + order.status());
  }

  static Failure notTotal(Money total, Money sent) {
    return invalid(
        total.currency().equals(sent.currency())
            ? new Fault("/amount", "wrong_amount", "must be the order's total, " + total.text())
            : new Fault(
                "/currency",
                "wrong_currency",
                "must be the order's currency, " + total.currency()));
  }

  static Failure notRefundable(Payment payment) {
    return conflict(
        Problem.Kind.PAYMENT,
        "invalid_state",
        payment.status() == PaymentStatus.SUCCEEDED
            ? "has nothing left that could be given back"
            : "cannot be given back: it is " + payment.status());
  }

  static Failure tooMuch(Payment payment) {
    return invalid(
        new Fault(
            "/amount",
            "out_of_range",
            "must be more than nothing, and no more than the "
                + payment.refundable().text()
                + " that are left"));
  }

  static Failure wrongRefundCurrency(Payment payment) {
    return invalid(
        new Fault(
            "/currency",
            "wrong_currency",
            "must be the payment's currency, " + payment.amount().currency()));
  }

  private static Failure invalid(Fault fault) {
    return new Failure(new Problem.Invalid(Problem.Kind.PAYMENT, List.of(fault)));
  }

  private static Failure conflict(Problem.Kind kind, String code, String message) {
    return new Failure(new Problem.Conflict(kind, List.of(new Fault("/status", code, message))));
  }
}
