package petstore.core.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.kernel.Tenant;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;

/// When events are forgotten.
class EventExpiryTest {
  private Storage storage;
  private Instant now = NOW;
  private long inUse = Long.MAX_VALUE;
  private EventExpiry expiry;

  @BeforeEach
  void open() throws StorageUnavailable {
    storage = Storages.open(new StorageConfig.Memory(), Shop.SEALER, StorageObserver.NONE);
    expiry = new EventExpiry(storage.events(), () -> inUse, storage, () -> now);
    for (int hour = 0; hour < 5; hour++) {
      var happened = event(hour, UUID.randomUUID(), NOW.plus(Duration.ofHours(hour)));
      storage.inTransaction(() -> {
        storage.events().append(Tenant.DEFAULT, happened);
        return true;
      });
    }
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private List<Long> kept() {
    return storage.events().after(0, 10).stream().map(EventLog.Entry::position).toList();
  }

  @Test
  void what_is_older_than_a_week_is_forgotten() {
    now = NOW.plus(Duration.ofDays(7));
    assertEquals(0, expiry.sweep(100));
    now = now.plus(Duration.ofHours(1)).plusNanos(1);
    assertEquals(2, expiry.sweep(100));
    assertEquals(List.of(3L, 4L, 5L), kept());
  }

  @Test
  void no_more_are_forgotten_at_once_than_is_said() {
    now = NOW.plus(Duration.ofDays(30));
    assertEquals(3, expiry.sweep(3));
    assertEquals(List.of(4L, 5L), kept());
    assertEquals(2, expiry.sweep(3));
  }

  @Test
  void what_somebody_has_to_be_told_of_is_kept_and_so_is_what_came_after_it() {
    now = NOW.plus(Duration.ofDays(30));
    inUse = 3;
    assertEquals(2, expiry.sweep(100));
    assertEquals(List.of(3L, 4L, 5L), kept());
    inUse = Long.MAX_VALUE;
    assertEquals(3, expiry.sweep(100));
    assertEquals(List.of(), kept());
  }
}
