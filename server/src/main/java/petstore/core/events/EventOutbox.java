package petstore.core.events;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import petstore.core.kernel.Event;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Tenant;

/// Writes down what happens, as it will be told, so that it is told as it was however much changes
/// until then.
public final class EventOutbox implements Outbox {
  private final EventLog log;
  private final EventFormat format;
  private final Ids ids;
  private final InstantSource clock;

  public EventOutbox(EventLog log, EventFormat format, Ids ids, InstantSource clock) {
    this.log = log;
    this.format = format;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void add(Tenant tenant, Event event) {
    Instant now = clock.instant();
    UUID id = ids.next(now);
    log.append(
        tenant,
        new RecordedEvent(
            id,
            event.type(),
            event.subject(),
            event.owner(),
            now,
            format.write(tenant, id, now, event)));
  }
}
