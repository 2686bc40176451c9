package petstore.api.modern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import petstore.core.Storage;
import petstore.core.events.EventLog;
import petstore.core.events.RecordedEvent;
import petstore.core.events.RecordedEvent.Payload;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Tenant;
import petstore.support.Listener;
import petstore.support.Listener.Heard;

/// Makes things happen in shops, past all rules.
record Happenings(Storage storage) {
  /// An event, and its position.
  long happen(Tenant tenant, EventType type, @Nullable UUID owner, Payload payload) {
    var event =
        new RecordedEvent(
            UUID.randomUUID(), type, UUID.randomUUID(), owner, Instant.now(), payload);
    storage.inTransaction(() -> {
      storage.events().append(tenant, event);
      return event;
    });
    storage.events().number(1_000);
    return storage.events().last();
  }

  /// A pet in the shared shop.
  long pet(String payload) {
    return happen(Tenant.DEFAULT, EventType.PET_AVAILABLE, null, Payload.of(payload));
  }

  /// Several write pets at the same time.
  List<Thread> writers(int writers, int each) {
    var threads = new ArrayList<Thread>();
    for (int writer = 0; writer < writers; writer++) {
      String name = UUID.randomUUID() + " ";
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; i < each; i++) {
                  pet(name + i);
                }
              }));
    }
    return threads;
  }

  /// The positions behind one, as the store has them.
  List<String> positions(long after) {
    return storage.events().after(after, 10_000).stream()
        .map(EventLog.Entry::position)
        .map(String::valueOf)
        .toList();
  }

  /// What somebody hears whose connection breaks again and again, each time to another server.
  static List<Heard> heardInPieces(List<Integer> ports, long after, int count) {
    var heard = new ArrayList<Heard>();
    String last = Long.toString(after);
    for (int turn = 0; heard.size() < count; turn++) {
      int port = ports.get(turn % ports.size());
      try (var listener = new Listener(port, "/v1/events", "Last-Event-ID", last)) {
        int most = ThreadLocalRandom.current().nextInt(1, 20);
        for (int i = 0; i < most && heard.size() < count; i++) {
          Heard next = listener.next();
          heard.add(next);
          last = next.id();
        }
      }
    }
    return heard;
  }
}
