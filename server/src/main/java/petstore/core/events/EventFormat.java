package petstore.core.events;

import java.time.Instant;
import java.util.UUID;
import petstore.core.kernel.Event;
import petstore.core.kernel.Tenant;

/// Says in JSON what happened.
@FunctionalInterface
public interface EventFormat {
  /// The payload of an event.
  ///
  /// @param id of the event
  RecordedEvent.Payload write(Tenant tenant, UUID id, Instant at, Event event);
}
