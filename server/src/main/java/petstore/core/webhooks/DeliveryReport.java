package petstore.core.webhooks;

import java.util.List;

/// A delivery with its attempts, the first of them first.
public record DeliveryReport(Delivery delivery, List<DeliveryAttempt> attempts) {
  public DeliveryReport {
    attempts = List.copyOf(attempts);
  }
}
