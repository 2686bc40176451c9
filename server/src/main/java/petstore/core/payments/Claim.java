package petstore.core.payments;

/// What the first transaction of a payment came to.
sealed interface Claim<R> {
  /// There is nothing to ask the gateway: what is told.
  record Done<R>(R answer) implements Claim<R> {}

  /// The gateway is to be asked.
  ///
  /// @param again whether it may know the payment already
  record Open<R>(Payment payment, boolean again) implements Claim<R> {}
}
