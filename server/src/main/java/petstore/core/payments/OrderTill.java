package petstore.core.payments;

import java.util.Optional;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.Till;
import petstore.core.webhooks.ProcessedOrder.Approval;

/// What orders ask about their payments.
final class OrderTill implements Till {
  private static final String REASON = "The order was cancelled";

  private final PaymentRepository payments;
  private final RefundsDue refundsDue;

  OrderTill(PaymentRepository payments, RefundsDue refundsDue) {
    this.payments = payments;
    this.refundsDue = refundsDue;
  }

  @Override
  public boolean isPaying(Tenant tenant, Order order) {
    return payments.live(tenant, order.id()).filter(Payment::isProcessing).isPresent();
  }

  @Override
  public void refund(Tenant tenant, Order order) {
    payments
        .live(tenant, order.id())
        .filter(payment -> payment.status() == PaymentStatus.SUCCEEDED)
        .ifPresent(payment -> payments.update(tenant, refundsDue.inFull(tenant, payment, REASON)));
  }

  @Override
  public Optional<Approval> approval(Tenant tenant, Order order) {
    return payments
        .live(tenant, order.id())
        .filter(payment -> payment.status() == PaymentStatus.SUCCEEDED)
        .flatMap(
            payment -> payment.receipt().map(receipt -> new Approval(payment.id(), receipt.id())));
  }
}
