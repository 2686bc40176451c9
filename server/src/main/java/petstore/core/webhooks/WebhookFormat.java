package petstore.core.webhooks;

import java.time.Instant;
import java.util.UUID;

/// Says in JSON what no event says.
public interface WebhookFormat {
  /// The payload of an event that somebody wants in order to try an endpoint out: an envelope as
  /// events have, of the type [Message#TEST].
  ///
  /// @param id of the event
  String test(UUID id, Instant at, UUID endpoint);

  /// What is told about an order on request.
  String processed(ProcessedOrder order);
}
