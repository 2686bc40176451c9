package petstore.core.orders;

import static java.util.stream.Collectors.joining;

import java.util.List;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;

/// Why an order does not come to another state, for those who ask for that.
final class Transitions {
  private Transitions() {}

  /// There is no way from one state to the other.
  static Failure impossible(OrderState from, OrderStatus to) {
    String allowed = from.next().stream().map(OrderStatus::name).collect(joining(" or "));
    return conflict(
        "invalid_transition",
        "cannot become %s: it is %s, and can become %s"
            .formatted(to, from.order().status(), allowed.isEmpty() ? "nothing else" : allowed));
  }

  /// It has to be paid.
  static Failure notPaid(Order order) {
    return conflict(
        "payment_required",
        "becomes APPROVED when the order is paid: it is %s, and can become CANCELLED until then"
            .formatted(order.status()));
  }

  /// Nobody knows yet whether it will be paid.
  static Failure isPaying() {
    return conflict(
        "payment_in_progress", "cannot become CANCELLED while a payment of the order is under way");
  }

  private static Failure conflict(String code, String message) {
    return new Failure(
        new Problem.Conflict(Problem.Kind.ORDER, List.of(new Fault("/status", code, message))));
  }
}
