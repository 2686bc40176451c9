package petstore.core.payments;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Why a payment failed.
///
/// @param code in lower snake case, such as `insufficient_funds`
/// @param detail for people
public record Decline(String code, String detail) {
  /// Nothing was heard of the payment in time, so it was called off.
  public static final Decline CALLED_OFF =
      new Decline("not_processed", "The payment did not get through; nothing was charged");

  /// The failure of a request.
  public Failure failure() {
    return new Failure(problem());
  }

  /// The problem that a request has.
  public Problem problem() {
    return new Problem.PaymentDeclined(code, detail);
  }
}
