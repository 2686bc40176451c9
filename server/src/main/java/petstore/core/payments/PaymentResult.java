package petstore.core.payments;

/// What who pays is told.
public sealed interface PaymentResult {
  /// It is paid, or the bank takes its time.
  record Accepted(Payment payment) implements PaymentResult {}

  /// It is not paid; the order can be paid in another way.
  record Declined(Payment payment, Decline decline) implements PaymentResult {}
}
