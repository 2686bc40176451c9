package petstore.core.payments;

/// How far a refund has come.
public enum RefundStatus {
  /// It is due, and the gateway has not said yet that it is done.
  PENDING,
  /// The money was given back.
  SUCCEEDED,
  /// The gateway refused it: somebody has to look after it.
  FAILED
}
