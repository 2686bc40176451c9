package petstore.core.webhooks;

import java.time.Instant;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// Cancels what is pending for an endpoint, inside a transaction that holds its lane.
final class Cancellation {
  // So that a transaction is short; whoever works the lane off finds the rest.
  private static final int AT_ONCE = 1_000;

  private Cancellation() {}

  /// Cancels a part of it, and wakes the lane if there may be more.
  ///
  /// @return whether there may be
  static boolean of(WebhookEndpoints.Stores stores, Tenant tenant, UUID lane, Instant now) {
    boolean isMore = stores.deliveries().cancel(tenant, lane, now, AT_ONCE) == AT_ONCE;
    if (isMore) {
      stores.lanes().wake(tenant, lane, now);
    }
    return isMore;
  }

  /// Cancels all that nobody came to cancel yet: of a queue of which the first one was cancelled,
  /// the others would never be due.
  static void ofRest(WebhookEndpoints.Stores stores, Tenant tenant, UUID lane, Instant now) {
    stores.deliveries().cancel(tenant, lane, now, Integer.MAX_VALUE);
  }
}
