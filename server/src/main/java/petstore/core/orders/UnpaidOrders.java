package petstore.core.orders;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.orders.OrderRepository.Unpaid;

/// Gives back the pets of orders that nobody pays, so that nobody keeps pets from others without
/// buying them.
public final class UnpaidOrders {
  /// How long a pet is kept for who has not paid.
  public static final Duration KEPT = Duration.ofHours(24);

  private static final int BATCH = 100;

  private final OrderRepository orders;
  private final Purchases purchases;
  private final Transactions transactions;
  private final InstantSource clock;

  public UnpaidOrders(
      OrderRepository orders, Purchases purchases, Transactions transactions, InstantSource clock) {
    this.orders = orders;
    this.purchases = purchases;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Cancels orders that have not been paid for longer than [#KEPT], of all tenants, each in a
  /// transaction of its own, in which it is looked at once more. Those with a payment under way
  /// stay. Several servers may do this at the same time.
  ///
  /// @param limit the most that are cancelled
  /// @return how many were cancelled
  public int expire(int limit) {
    var before = clock.instant().minus(KEPT);
    int cancelled = 0;
    Optional<Unpaid> after = Optional.empty();
    List<Unpaid> batch;
    do {
      batch = orders.unpaid(before, after, Math.min(BATCH, limit - cancelled));
      for (Unpaid unpaid : batch) {
        cancelled += cancel(unpaid) ? 1 : 0;
        after = Optional.of(unpaid);
      }
    } while (!batch.isEmpty() && cancelled < limit);
    return cancelled;
  }

  private boolean cancel(Unpaid unpaid) {
    Tenant tenant = unpaid.tenant();
    try {
      return transactions.inTransaction(() ->
          orders
              .find(tenant, unpaid.order())
              .filter(order -> order.status() == OrderStatus.PLACED)
              .map(order -> purchases.cancelled(tenant, order, null))
              .isPresent());
    } catch (Failure e) {
      if (e.problem() instanceof Problem.Conflict) {
        return false; // a payment is under way
      }
      throw e;
    }
  }
}
