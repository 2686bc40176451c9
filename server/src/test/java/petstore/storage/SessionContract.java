package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.users.Session;

/// What a store has to do with sessions.
abstract class SessionContract extends StoreTest {
  SessionContract(Stores stores) {
    super(stores);
  }

  final UUID ann = UUID.randomUUID();
  final Session session = new Session(123_456, NOW.plus(Duration.ofHours(1)));

  @Test
  void a_session_names_its_user_until_it_expires() {
    write(() -> storage.sessions().insert(tenant, ann, session, NOW));
    assertEquals(Optional.of(ann), storage.sessions().user(tenant, 123_456, NOW));
    assertEquals(Optional.empty(), storage.sessions().user(tenant, 123_457, NOW));
    assertEquals(Optional.empty(), storage.sessions().user(other, 123_456, NOW));
    assertEquals(
        Optional.of(ann),
        storage.sessions().user(tenant, 123_456, session.expiresAt().minusNanos(1)));
    assertEquals(Optional.empty(), storage.sessions().user(tenant, 123_456, session.expiresAt()));
  }

  @Test
  void sessions_end_by_token_and_by_user() {
    write(() -> {
      storage.sessions().insert(tenant, ann, session, NOW);
      storage.sessions().insert(tenant, ann, new Session(2, session.expiresAt()), NOW);
      storage.sessions().insert(tenant, ann, new Session(3, session.expiresAt()), NOW);
    });
    assertTrue(storage.inTransaction(() -> storage.sessions().delete(tenant, 123_456)));
    assertFalse(storage.inTransaction(() -> storage.sessions().delete(tenant, 123_456)));
    write(() -> storage.sessions().deleteAll(tenant, ann));
    assertEquals(Optional.empty(), storage.sessions().user(tenant, 2, NOW));
    assertEquals(Optional.empty(), storage.sessions().user(tenant, 3, NOW));
  }

  @Test
  void all_sessions_of_a_user_but_one_can_be_ended() {
    UUID bob = UUID.randomUUID();
    write(() -> {
      storage.sessions().insert(tenant, ann, session, NOW);
      storage.sessions().insert(tenant, ann, new Session(2, session.expiresAt()), NOW);
      storage.sessions().insert(tenant, bob, new Session(3, session.expiresAt()), NOW);
    });
    write(() -> storage.sessions().deleteOthers(tenant, ann, 123_456));
    assertEquals(Optional.of(ann), storage.sessions().user(tenant, 123_456, NOW));
    assertEquals(Optional.empty(), storage.sessions().user(tenant, 2, NOW));
    assertEquals(Optional.of(bob), storage.sessions().user(tenant, 3, NOW));
  }

  @Test
  void expired_sessions_are_forgotten() {
    write(() -> storage.sessions().insert(tenant, ann, session, NOW));
    Instant later = session.expiresAt().plusSeconds(1);
    var next = new Session(5, later.plusSeconds(60));
    write(() -> storage.sessions().insert(tenant, ann, next, later));
    assertEquals(Optional.empty(), storage.sessions().user(tenant, 123_456, NOW));
    assertEquals(Optional.of(ann), storage.sessions().user(tenant, 5, later));
  }
}
