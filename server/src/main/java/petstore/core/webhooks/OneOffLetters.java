package petstore.core.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Tenant;

/// Tells something once, to an address that somebody gave for it; as events are told, until it was
/// taken.
public final class OneOffLetters {
  private final WebhookEndpoints.Stores stores;
  private final Ids ids;
  private final InstantSource clock;

  public OneOffLetters(WebhookEndpoints.Stores stores, Ids ids, InstantSource clock) {
    this.stores = stores;
    this.ids = ids;
    this.clock = clock;
  }

  /// Keeps a letter that is sent at once when the transaction that this is called in has ended.
  public void post(Tenant tenant, Message message, OneOff letter) {
    Instant now = clock.instant();
    stores.lanes().hold(tenant, message.id(), Optional.of(letter));
    stores.deliveries().insert(tenant, Delivery.atOnce(ids.next(now), message.id(), message, now));
    stores.lanes().wake(tenant, message.id(), now);
  }
}
