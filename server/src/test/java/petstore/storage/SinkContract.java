package petstore.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.sinkDelivery;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Tenant;
import petstore.core.sinks.SinkDelivery;
import petstore.core.sinks.SinkState;

/// What a store has to do with sinks.
abstract class SinkContract extends StoreTest {
  private static final int MANY = 1_000;

  SinkContract(Stores stores) {
    super(stores);
  }

  private long take(Tenant tenant, String name, Instant now, int maxSinks, byte[] body) {
    return storage.inTransaction(() -> {
      long number = storage.sinks().next(tenant, name, now, maxSinks);
      storage.sinks().insert(tenant, name, sinkDelivery(number, now, body));
      return number;
    });
  }

  private long take(String name) {
    return take(tenant, name, NOW, MANY, new byte[0]);
  }

  private List<Long> in(String name) {
    return storage.sinks().deliveries(tenant, name).stream().map(SinkDelivery::number).toList();
  }

  private void trim(String name, long newest, int maxDeliveries, long maxBytes) {
    write(() -> storage.sinks().trim(tenant, name, newest, maxDeliveries, maxBytes));
  }

  @Test
  void a_delivery_comes_back_as_it_was() {
    byte[] body = {'<', 0, -1, '\n', (byte) 0xC3, (byte) 0xA4};
    take(tenant, "kettle", NOW, MANY, body);
    SinkDelivery expected = sinkDelivery(1, NOW, body);
    SinkDelivery found = storage.sinks().deliveries(tenant, "kettle").getFirst();
    assertEquals(expected.receivedAt(), found.receivedAt());
    assertEquals(expected.status(), found.status());
    assertEquals(expected.verdict(), found.verdict());
    assertEquals(expected.sent().contentType(), found.sent().contentType());
    assertEquals(expected.sent().fields(), found.sent().fields());
    assertArrayEquals(body, found.sent().body());
  }

  @Test
  void each_sink_counts_for_itself_and_shows_the_newest_first() {
    assertEquals(1, take("kettle"));
    assertEquals(2, take("kettle"));
    assertEquals(1, take("Kettle"));
    assertEquals(1, take(other, "kettle", NOW, MANY, new byte[0]));
    assertEquals(List.of(2L, 1L), in("kettle"));
    assertEquals(List.of(1L), in("Kettle"));
    assertEquals(List.of(), in("pot"));
  }

  @Test
  void the_oldest_go_when_there_are_too_many() {
    LongStream.range(0, 5).forEach(_ -> take("kettle"));
    take("pot");
    trim("kettle", 5, 3, 1_000_000);
    assertEquals(List.of(5L, 4L, 3L), in("kettle"));
    assertEquals(List.of(1L), in("pot"));
  }

  @Test
  void the_oldest_go_when_they_are_too_large_together() {
    for (int i = 0; i < 4; i++) {
      take(tenant, "kettle", NOW, MANY, new byte[10_000]);
    }
    take(tenant, "pot", NOW, MANY, new byte[10_000]);
    trim("kettle", 4, 100, 25_000);
    assertEquals(List.of(4L, 3L), in("kettle"));
    trim("kettle", 4, 100, 5_000);
    assertEquals(List.of(4L), in("kettle"), "the newest stays");
    assertEquals(List.of(1L), in("pot"));
  }

  @Test
  void a_sink_that_is_emptied_goes_on_counting() {
    take("kettle");
    take("kettle");
    take("pot");
    write(() -> storage.sinks().clear(tenant, "kettle"));
    assertEquals(List.of(), in("kettle"));
    assertEquals(List.of(1L), in("pot"));
    assertEquals(3, take("kettle"));
  }

  @Test
  void the_state_is_that_of_what_is_in_it() {
    assertEquals(SinkState.EMPTY, storage.sinks().state(tenant, "kettle"));
    for (int i = 0; i < 3; i++) {
      take(tenant, "kettle", NOW.plusSeconds(i), MANY, new byte[0]);
    }
    trim("kettle", 3, 2, 1_000_000);
    SinkState state = storage.sinks().state(tenant, "kettle");
    assertEquals(new SinkState(3, 2, NOW.plusSeconds(2)), state);
    assertEquals(SinkState.of(storage.sinks().deliveries(tenant, "kettle")), state);
  }

  @Test
  void the_sink_that_was_unused_longest_goes_when_there_are_too_many() {
    take(tenant, "a", NOW, 2, new byte[0]);
    take(tenant, "b", NOW.plusSeconds(1), 2, new byte[0]);
    take(tenant, "a", NOW.plusSeconds(2), 2, new byte[0]);
    take(other, "b", NOW, 2, new byte[0]);
    take(tenant, "c", NOW.plusSeconds(3), 2, new byte[0]);
    assertEquals(List.of(2L, 1L), in("a"));
    assertEquals(List.of(), in("b"));
    assertEquals(List.of(1L), in("c"));
    assertEquals(1, storage.sinks().deliveries(other, "b").size());
    assertEquals(1, take(tenant, "b", NOW.plusSeconds(4), 2, new byte[0]), "it is a new one");
    assertEquals(List.of(), in("a"));
  }

  @Test
  void a_new_sink_stays_even_when_its_clock_is_behind() {
    take(tenant, "a", NOW, 1, new byte[0]);
    take(tenant, "b", NOW.minusSeconds(60), 1, new byte[0]);
    assertEquals(List.of(1L), in("b"));
    assertEquals(List.of(), in("a"));
  }

  @Test
  void no_number_is_given_twice_at_the_same_time() throws Exception {
    var names = new AtomicInteger();
    List<Long> numbers =
        inParallel(16, () -> take(names.incrementAndGet() % 2 == 0 ? "kettle" : "pot"));
    assertEquals(
        List.of(1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L), numbers.stream().sorted().limit(8).toList());
    assertEquals(8, in("kettle").size());
    assertEquals(8, in("pot").size());
  }

  @Test
  void no_more_sinks_than_allowed_stay_when_many_are_new_at_the_same_time() throws Exception {
    var names = new AtomicInteger();
    inParallel(12, () -> take(tenant, "sink" + names.incrementAndGet(), NOW, 3, new byte[0]));
    long left = LongStream.rangeClosed(1, 12).filter(i -> !in("sink" + i).isEmpty()).count();
    assertEquals(3, left);
  }

  @Test
  void a_deleted_tenant_leaves_nothing() throws Exception {
    take(tenant, "kettle", NOW, MANY, "left behind".getBytes(UTF_8));
    write(() -> storage.tenants().delete(tenant));
    assertEquals(List.of(), in("kettle"));
    assertEquals(1, take("kettle"));
  }
}
