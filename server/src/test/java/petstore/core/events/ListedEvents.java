package petstore.core.events;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Tenant;

/// Events in memory, with positions from 1 on, and how often somebody asked for them.
final class ListedEvents implements EventLog {
  final AtomicInteger reads = new AtomicInteger();

  /// What happens after the answer was found, and before it is given; once each.
  final Deque<Runnable> meanwhile = new ArrayDeque<>();

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final AtomicInteger deleted = new AtomicInteger();

  /// Adds events of a shop.
  void happen(Tenant tenant, int count) {
    for (int i = 0; i < count; i++) {
      append(
          tenant,
          new RecordedEvent(
              UUID.randomUUID(),
              EventType.PET_AVAILABLE,
              UUID.randomUUID(),
              null,
              Instant.EPOCH,
              RecordedEvent.Payload.of("{}")));
    }
  }

  @Override
  public synchronized void append(Tenant tenant, RecordedEvent event) {
    entries.add(new Entry(last() + 1, tenant, event));
  }

  @Override
  public int number(int limit) {
    return 0;
  }

  @Override
  public List<Entry> after(long position, int limit) {
    reads.incrementAndGet();
    return kept().filter(entry -> entry.position() > position).limit(limit).toList();
  }

  @Override
  public List<Entry> after(Tenant tenant, long position, int limit) {
    reads.incrementAndGet();
    List<Entry> found =
        kept()
            .filter(entry -> entry.tenant().equals(tenant) && entry.position() > position)
            .limit(limit)
            .toList();
    if (!meanwhile.isEmpty()) {
      meanwhile.remove().run();
    }
    return found;
  }

  @Override
  public long last() {
    return entries.size();
  }

  @Override
  public long first() {
    return deleted.get() + 1L;
  }

  @Override
  public int deleteBefore(Instant time, long position, int limit) {
    deleted.addAndGet(limit);
    return limit;
  }

  private Stream<Entry> kept() {
    return entries.stream().skip(deleted.get());
  }
}
