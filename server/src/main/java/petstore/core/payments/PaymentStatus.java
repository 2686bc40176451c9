package petstore.core.payments;

/// How far a payment has come. An order has one at most that did not fail.
public enum PaymentStatus {
  /// The gateway was asked, or is about to be, and has not said yet whether it is paid.
  PROCESSING,
  /// It is paid.
  SUCCEEDED,
  /// It is not paid, and never will be.
  FAILED
}
