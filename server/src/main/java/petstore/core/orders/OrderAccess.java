package petstore.core.orders;

import java.util.List;
import java.util.UUID;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;

/// Whose orders are whose. Users have their own; staff have all. So do programs that speak for
/// themselves, as far as their scopes go: they are let in by those who run the shop, and work for
/// it. But they buy nothing for themselves, and what is left to staff is left to people.
final class OrderAccess {
  private OrderAccess() {}

  /// Whether a caller sees the orders of all.
  static boolean seesAll(Caller caller) {
    return caller.isStaff() || caller instanceof Caller.Program;
  }

  /// Whether a caller sees an order, and may cancel it.
  static boolean sees(Caller caller, Order order) {
    Purchase purchase = order.purchase();
    return seesAll(caller) || (purchase != null && caller.is(purchase.buyer()));
  }

  /// Who buys what a caller orders.
  ///
  /// @throws Failure with [Problem.Invalid] when the caller may not order for the one who is named,
  ///   or names nobody and is no user; [Problem.Unauthenticated] when nobody asks
  static UUID buyer(OrderDraft draft, Caller caller) {
    UUID named = draft.buyer();
    return switch (caller) {
      case Caller.Anonymous _ ->
          throw new Failure(new Problem.Unauthenticated(false, "Only users can order"));
      case Caller.Program _ when named == null ->
          throw invalid("required_field", "is required of a program that is no user");
      case Caller.Program _ -> named;
      case Caller.Person person when named == null -> person.user();
      case Caller.Person person when person.is(named) || person.isStaff() -> named;
      case Caller.Person _ -> throw invalid("not_allowed", "must be the user who orders");
    };
  }

  /// What is wrong when there is no such buyer.
  static Failure noBuyer(UUID buyer, Caller caller) {
    return caller.is(buyer)
        ? new Failure(new Problem.Unauthenticated(true, "The user is not there any more"))
        : invalid("unknown_user", "is no user of this shop");
  }

  private static Failure invalid(String code, String message) {
    return new Failure(
        new Problem.Invalid(Problem.Kind.ORDER, List.of(new Fault("/userId", code, message))));
  }
}
