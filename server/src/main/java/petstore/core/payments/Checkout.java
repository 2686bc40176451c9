package petstore.core.payments;

import java.time.InstantSource;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Transactions;
import petstore.core.orders.OrderRepository;
import petstore.core.orders.Purchases;
import petstore.core.orders.Till;
import petstore.core.pets.PetRepository;
import petstore.core.tenants.Tenants;

/// Everything about payments, wired by hand.
public record Checkout(
    Payments payments, Refunds refunds, Reconciler reconciler, SourceRules rules) {

  /// What payments are kept in, and what they are paid for.
  public record Stores(
      PaymentRepository payments,
      RefundRepository refunds,
      OrderRepository orders,
      PetRepository pets,
      Transactions transactions) {}

  /// What orders ask about their payments.
  public static Till till(Stores stores, Ids ids, InstantSource clock) {
    return new OrderTill(stores.payments(), new RefundsDue(stores.refunds(), ids, clock));
  }

  /// The use cases over their stores.
  ///
  /// @param purchases over the same till
  public static Checkout over(
      Stores stores,
      Purchases purchases,
      GatewayAccess access,
      Tenants tenants,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    var gateway = new PatientGateway(access);
    var due = new RefundsDue(stores.refunds(), ids, clock);
    var settlement =
        new Settlement(
            stores.payments(), stores.orders(), stores.pets(), purchases, due, outbox, ids, clock);
    var payments =
        new Payments(
            stores.payments(),
            purchases,
            settlement,
            gateway,
            new Patience(access.timeout()),
            tenants,
            ids,
            clock);
    var refunds =
        new Refunds(
            stores.payments(),
            stores.refunds(),
            stores.orders(),
            due,
            payments,
            gateway,
            tenants,
            outbox,
            clock);
    var reconciler =
        new Reconciler(
            stores.payments(),
            stores.refunds(),
            settlement,
            refunds,
            gateway,
            stores.transactions(),
            clock);
    return new Checkout(payments, refunds, reconciler, new SourceRules(clock));
  }
}
