package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.event;
import static petstore.storage.Shop.pet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.events.EventLog;
import petstore.core.events.EventLog.Entry;
import petstore.core.events.RecordedEvent;
import petstore.core.events.RecordedEvent.Payload;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;

/// What a store has to do with events.
abstract class EventLogContract extends StoreTest {
  private static final int EACH = 20;

  private long start;

  EventLogContract(Stores stores) {
    super(stores);
  }

  // Other tests may share the database.
  @BeforeEach
  void go_behind_what_is_there() {
    number();
    start = log().last();
  }

  private EventLog log() {
    return storage.events();
  }

  private void number() {
    while (log().number(100) > 0) {
      // there may be more
    }
  }

  private void append(Tenant shop, RecordedEvent... events) {
    write(() -> List.of(events).forEach(event -> log().append(shop, event)));
    number();
  }

  private static List<RecordedEvent> events(List<Entry> entries) {
    return entries.stream().map(Entry::event).toList();
  }

  private static List<Long> positions(List<Entry> entries) {
    return entries.stream().map(Entry::position).toList();
  }

  @Test
  void an_event_comes_back_as_it_was() {
    RecordedEvent[] some =
        Arrays.stream(EventType.values())
            .map(EventLogContract::anEvent)
            .toArray(RecordedEvent[]::new);
    append(tenant, some);
    List<Entry> found = log().after(start, 100);
    assertEquals(List.of(some), events(found));
    assertTrue(found.stream().allMatch(entry -> entry.tenant().equals(tenant)));
  }

  private static RecordedEvent anEvent(EventType type) {
    UUID owner = type.isPublic() ? null : UUID.randomUUID();
    String full = "{\"a\":\"\u00e4 \ud83d\udc08\"}";
    var payload = new Payload(full, type.isPublic() ? "{}" : full);
    return new RecordedEvent(UUID.randomUUID(), type, UUID.randomUUID(), owner, NOW, payload);
  }

  @Test
  void events_are_in_the_order_in_which_they_were_added_and_read_in_parts() {
    var all = IntStream.range(0, 7).mapToObj(Shop::event).toArray(RecordedEvent[]::new);
    append(tenant, all);
    var read = new ArrayList<Entry>();
    List<Entry> part = log().after(start, 3);
    while (!part.isEmpty()) {
      assertTrue(part.size() <= 3);
      read.addAll(part);
      part = log().after(part.getLast().position(), 3);
    }
    assertEquals(List.of(all), events(read));
    assertEquals(positions(read).stream().sorted().distinct().toList(), positions(read));
    assertEquals(read.getLast().position(), log().last());
  }

  @Test
  void a_shop_has_its_own_events_at_the_positions_that_they_have_among_all() {
    append(tenant, event(1));
    append(other, event(2), event(3));
    append(tenant, event(4));
    List<Entry> all = log().after(start, 100);
    assertEquals(List.of(tenant, other, other, tenant), all.stream().map(Entry::tenant).toList());
    assertEquals(List.of(all.get(1), all.get(2)), log().after(other, 0, 100));
    assertEquals(List.of(all.get(3)), log().after(tenant, all.get(1).position(), 100));
    assertEquals(List.of(all.get(1)), log().after(other, start, 1));
    assertEquals(List.of(), log().after(new Tenant(UUID.randomUUID()), 0, 100));
  }

  @Test
  void large_events_are_read_in_parts_so_that_they_do_not_fill_the_memory() {
    var all = IntStream.range(0, 5).mapToObj(_ -> largeEvent()).toArray(RecordedEvent[]::new);
    append(tenant, all);
    assertEquals(3, log().after(start, 100).size());
    assertEquals(1, log().after(tenant, start, 100).size());
    var read = new ArrayList<Entry>();
    List<Entry> part = log().after(start, 100);
    while (!part.isEmpty()) {
      read.addAll(part);
      part = log().after(part.getLast().position(), 100);
    }
    assertEquals(List.of(all), events(read));
  }

  private static RecordedEvent largeEvent() {
    return new RecordedEvent(
        UUID.randomUUID(),
        EventType.PET_AVAILABLE,
        UUID.randomUUID(),
        null,
        NOW,
        Payload.of("a".repeat(300 * 1024)));
  }

  @Test
  void what_was_not_committed_never_happened() {
    append(tenant, event(1));
    assertThrows(
        Failure.class,
        () ->
            write(() -> {
              log().append(tenant, event(2));
              throw new Failure(new Problem.LocalOnly());
            }));
    append(tenant, event(3));
    assertEquals(2, log().after(start, 100).size());
    assertEquals(0, log().number(100));
  }

  @Test
  void nobody_sees_an_event_before_its_transaction_ends() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      write(() -> {
        log().append(tenant, event(1));
        Future<List<Entry>> outside =
            pool.submit(() -> {
              number();
              return log().after(start, 100);
            });
        assertEquals(List.of(), get(outside));
      });
    }
    number();
    assertEquals(1, log().after(start, 100).size());
  }

  @Test
  void the_oldest_are_forgotten_up_to_a_time_and_a_position_and_no_more_than_is_said() {
    write(() -> log().deleteBefore(NOW.plusSeconds(1_000), Long.MAX_VALUE, Integer.MAX_VALUE));
    for (int i = 0; i < 6; i++) {
      append(i % 2 == 0 ? tenant : other, event(i));
    }
    List<Long> at = positions(log().after(start, 100));
    assertEquals(at.get(0), log().first());
    assertEquals(2, delete(NOW.plusSeconds(5), Long.MAX_VALUE, 2));
    assertEquals(at.get(2), log().first());
    assertEquals(1, delete(NOW.plusSeconds(5), at.get(3), 10));
    assertEquals(0, delete(NOW.plusSeconds(3), Long.MAX_VALUE, 10));
    assertEquals(2, delete(NOW.plusSeconds(5), Long.MAX_VALUE, 10));
    assertEquals(List.of(at.get(5)), positions(log().after(start, 100)));
  }

  private int delete(Instant time, long position, int limit) {
    return storage.inTransaction(() -> log().deleteBefore(time, position, limit));
  }

  @Test
  void no_position_is_given_again() throws Exception {
    append(tenant, event(1), event(2));
    long last = log().last();
    write(() -> storage.tenants().delete(tenant));
    write(() -> log().deleteBefore(NOW.plusSeconds(1_000), Long.MAX_VALUE, Integer.MAX_VALUE));
    assertEquals(last, log().last());
    assertEquals(last + 1, log().first());
    storage.close();
    storage = stores.open();
    append(other, event(3));
    assertTrue(log().after(start, 100).getFirst().position() > last);
  }

  @Test
  void a_reader_misses_nothing_and_sees_nothing_twice_while_servers_write_and_number()
      throws Exception {
    List<Pet> pets = IntStream.rangeClosed(1, 4).mapToObj(i -> pet(i, "sold")).toList();
    insert(pets.toArray(Pet[]::new));
    try (Storage second = stores.open();
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var turn = new AtomicInteger();
      Future<List<Entry>> reader = pool.submit(() -> follow(8 * EACH));
      Future<List<Entry>> another = pool.submit(() -> follow(8 * EACH));
      inParallel(
          8,
          () -> {
            int mine = turn.getAndIncrement();
            Storage store = mine % 2 == 0 ? storage : second;
            for (int i = 0; i < EACH; i++) {
              happen(store, pets.get((mine + i) % pets.size()).id(), i % 5 == 0);
            }
            return true;
          });
      List<Entry> read = reader.get();
      assertEquals(read, another.get());
      assertEquals(8 * EACH, read.stream().map(entry -> entry.event().id()).distinct().count());
      assertInOrderOfEachPet(read);
      assertEquals(read, log().after(start, 10_000));
    }
  }

  // Gives positions and reads what has one, as a server does all the time.
  private List<Entry> follow(int many) {
    var read = new ArrayList<Entry>();
    long position = start;
    while (read.size() < many) {
      log().number(7);
      List<Entry> next = log().after(position, 5);
      read.addAll(next);
      if (next.isEmpty()) {
        LockSupport.parkNanos(1_000_000);
      } else {
        position = next.getLast().position();
      }
    }
    return read;
  }

  // A transaction that takes a while, and may fail the first time.
  private void happen(Storage store, UUID id, boolean fails) {
    Callable<Boolean> change =
        () ->
            store.inTransaction(() -> {
              Pet pet = store.pets().find(tenant, id).orElseThrow();
              store.pets().update(tenant, pet.changed(pet.profile(), NOW));
              store.events().append(tenant, event((int) pet.version(), id, NOW));
              if (fails) {
                throw new Failure(new Problem.LocalOnly());
              }
              return true;
            });
    if (fails) {
      assertThrows(Failure.class, change::call);
      happen(store, id, false);
    } else {
      try {
        assertTrue(change.call());
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void assertInOrderOfEachPet(List<Entry> read) {
    Map<UUID, Integer> versions = new HashMap<>();
    for (Entry entry : read) {
      int version = versions.merge(entry.event().subject(), 1, Integer::sum);
      assertEquals(event(version).payload(), entry.event().payload());
    }
    assertFalse(versions.isEmpty());
  }
}
