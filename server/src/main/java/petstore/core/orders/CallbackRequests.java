package petstore.core.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.kernel.TargetRules;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;
import petstore.core.webhooks.Message;
import petstore.core.webhooks.OneOff;
import petstore.core.webhooks.OneOffLetters;
import petstore.core.webhooks.ProcessedOrder;
import petstore.core.webhooks.WebhookAccess;
import petstore.core.webhooks.WebhookSecret;

/// Takes requests of those who want to be told when an order was processed.
public final class CallbackRequests {
  /// The most requests about one order.
  public static final int MAX = 100;

  private final CallbackRequestRepository requests;
  private final Purchases purchases;
  private final Till till;
  private final OneOffLetters letters;
  private final WebhookAccess webhooks;
  private final Tenants tenants;
  private final Ids ids;
  private final InstantSource clock;

  public CallbackRequests(
      CallbackRequestRepository requests,
      Purchases purchases,
      Till till,
      OneOffLetters letters,
      WebhookAccess webhooks,
      Tenants tenants,
      Ids ids,
      InstantSource clock) {
    this.requests = requests;
    this.purchases = purchases;
    this.till = till;
    this.letters = letters;
    this.webhooks = webhooks;
    this.tenants = tenants;
    this.ids = ids;
    this.clock = clock;
  }

  /// A request as it was sent; as in [CallbackRequest].
  ///
  /// @param secret what to sign the letter with; none: it is not signed
  public record Draft(
      BigDecimal amount,
      String currency,
      Instant sentAt,
      String url,
      Optional<WebhookSecret> secret) {
    // As there.
    @Override
    public String toString() {
      return "Draft[" + amount + " " + currency + "]";
    }
  }

  /// How far letters may go.
  public TargetRules.Reach reach() {
    return webhooks.reach();
  }

  /// Keeps a request about an order that the caller may see, and what is told about it, which is
  /// sent at once.
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
          Order found = purchases.get(tenant, order, caller);
          Money total = total(found);
          check(draft, total);
          if (requests.of(tenant, order).size() >= MAX) {
            throw tooMany();
          }
          Instant now = clock.instant();
          var request =
              new CallbackRequest(ids.next(now), order, total, draft.sentAt(), draft.url(), now);
          requests.insert(tenant, request);
          letters.post(
              tenant,
              message(tenant, request, found, now),
              new OneOff(draft.url(), draft.secret()));
          return told.apply(request);
        });
  }

  private Message message(Tenant tenant, CallbackRequest request, Order order, Instant now) {
    var processed =
        new ProcessedOrder(
            request.id(),
            order.id(),
            order.status() != OrderStatus.CANCELLED,
            now,
            order.status().name(),
            till.approval(tenant, order));
    return new Message(
        request.id(),
        Message.CALLBACK,
        order.id(),
        null,
        true,
        webhooks.format().processed(processed));
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
