package petstore.core.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// Takes requests of those who want to be told when an order was processed.
public final class CallbackRequests {
  /// The most requests about one order.
  public static final int MAX = 100;

  private final CallbackRequestRepository requests;
  private final Purchases purchases;
  private final Tenants tenants;
  private final Ids ids;
  private final InstantSource clock;

  public CallbackRequests(
      CallbackRequestRepository requests,
      Purchases purchases,
      Tenants tenants,
      Ids ids,
      InstantSource clock) {
    this.requests = requests;
    this.purchases = purchases;
    this.tenants = tenants;
    this.ids = ids;
    this.clock = clock;
  }

  /// A request as it was sent; as in [CallbackRequest].
  public record Draft(BigDecimal amount, String currency, Instant sentAt, String url) {
    // As there.
    @Override
    public String toString() {
      return "Draft[" + amount + " " + currency + "]";
    }
  }

  /// Keeps a request about an order that the caller may see.
  ///
  /// @param told what is told of it; it runs inside the transaction, perhaps more than once
  /// @throws Failure with [Problem.NotFound] when there is no such order; [Problem.Invalid] when
  ///   amount or currency are not the order's; [Problem.Conflict] when there are [#MAX] already
  public <R> R add(
      Tenant tenant, UUID order, Draft draft, Caller caller, Function<CallbackRequest, R> told) {
    return tenants.write(
        tenant,
        () -> {
          // is held, so that two who add do not both add the last one
          Money total = total(purchases.get(tenant, order, caller));
          check(draft, total);
          if (requests.of(tenant, order).size() >= MAX) {
            throw tooMany();
          }
          Instant now = clock.instant();
          var request =
              new CallbackRequest(ids.next(now), order, total, draft.sentAt(), draft.url(), now);
          requests.insert(tenant, request);
          return told.apply(request);
        });
  }

  private static Money total(Order order) {
    Purchase purchase = order.purchase();
    return purchase == null ? Money.NONE : purchase.total();
  }

  private static void check(Draft draft, Money total) {
    var faults = new ArrayList<Fault>();
    if (draft.amount().compareTo(total.amount()) != 0) {
      faults.add(new Fault("/amount", "wrong_amount", "must be the order's: " + total));
    }
    if (!draft.currency().equals(total.currency())) {
      faults.add(new Fault("/currency", "wrong_currency", "must be the order's: " + total));
    }
    if (!faults.isEmpty()) {
      throw new Failure(new Problem.Invalid(Problem.Kind.ORDER, faults));
    }
  }

  private static Failure tooMany() {
    return new Failure(
        new Problem.Conflict(
            Problem.Kind.ORDER,
            List.of(
                new Fault(
                    "/callbackUrl",
                    "too_many",
                    "is one more than the " + MAX + " that are kept for an order"))));
  }
}
