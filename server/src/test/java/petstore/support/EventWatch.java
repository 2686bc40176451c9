package petstore.support;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import petstore.core.Storage;
import petstore.core.events.EventLog;
import petstore.core.events.RecordedEvent;
import petstore.support.openapi.Contracted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sees what happens in all shops of a store. What is told of it has to be as the Modern edition's
/// definition says.
public final class EventWatch {
  private static final int MANY = 10_000;

  private final EventLog log;
  private long position;

  public EventWatch(Storage storage) {
    log = storage.events();
    skip();
  }

  /// Something that happened.
  ///
  /// @param full what those are told whose business it is
  /// @param open what all others are told
  public record Told(RecordedEvent event, JsonNode full, JsonNode open) {
    static Told of(RecordedEvent event) {
      JsonNode full = JsonMapper.shared().readTree(event.payload().full());
      JsonNode open = JsonMapper.shared().readTree(event.payload().open());
      Contracted.checkEvent(full);
      Contracted.checkEvent(open);
      return new Told(event, full, open);
    }

    /// What happened, in full.
    public JsonNode data() {
      return full.path("data");
    }
  }

  /// What happened since this was asked for, in order.
  public List<Told> next() {
    while (log.number(MANY) > 0) {
      // there may be more
    }
    List<EventLog.Entry> entries = log.after(position, MANY);
    position = entries.isEmpty() ? position : entries.getLast().position();
    return entries.stream().map(entry -> Told.of(entry.event())).toList();
  }

  /// The types of what happened since something was asked for, with spaces between them.
  public String types() {
    return types(next());
  }

  /// Their types, with spaces between them.
  public static String types(List<Told> events) {
    return events.stream().map(told -> told.event().type().text()).collect(joining(" "));
  }

  /// What happened, once something has.
  public List<Told> await() throws InterruptedException {
    for (int i = 0; i < 400; i++) {
      List<Told> events = next();
      if (!events.isEmpty()) {
        return events;
      }
      Thread.sleep(Duration.ofMillis(25));
    }
    throw new AssertionError("nothing happens");
  }

  /// Forgets what happened until now.
  public void skip() {
    next();
  }
}
