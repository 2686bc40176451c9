package petstore.core.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Event;
import petstore.core.kernel.EventType;
import petstore.core.orders.Order;

/// What happens to the money for an order: its buyer's business, and that of those who work for the
/// shop.
public sealed interface PaymentEvent extends Event {
  /// The payment, as it is afterwards.
  Payment payment();

  /// What is paid for, as it is afterwards.
  Order order();

  @Override
  default UUID subject() {
    return order().id();
  }

  @Override
  default @Nullable UUID owner() {
    return order().buyer();
  }

  /// The money is there.
  record Succeeded(Payment payment, Receipt receipt, Order order) implements PaymentEvent {
    @Override
    public EventType type() {
      return EventType.PAYMENT_SUCCEEDED;
    }
  }

  /// The money will not come by this payment.
  record Failed(Payment payment, Decline decline, Order order) implements PaymentEvent {
    @Override
    public EventType type() {
      return EventType.PAYMENT_FAILED;
    }
  }

  /// Money was given back.
  record Refunded(Payment payment, Refund refund, Order order) implements PaymentEvent {
    @Override
    public EventType type() {
      return EventType.PAYMENT_REFUNDED;
    }
  }
}
