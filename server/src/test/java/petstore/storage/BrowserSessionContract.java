package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.OauthShop.browserSession;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.digest;
import static petstore.storage.Shop.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.oauth.BrowserSession;

/// What a store has to do with sign-ins on pages.
abstract class BrowserSessionContract extends StoreTest {
  private final UUID ann = UUID.randomUUID();
  private final UUID bob = UUID.randomUUID();
  private final Instant end = NOW.plusSeconds(60);

  BrowserSessionContract(Stores stores) {
    super(stores);
  }

  @BeforeEach
  void two_users() {
    write(() -> {
      storage.users().insert(tenant, user(1, "ann", ann));
      storage.users().insert(tenant, user(2, "bob", bob));
    });
  }

  private BrowserSession insert(int number, UUID user) {
    return insert(number, user, end, NOW);
  }

  // Later numbers have later ids, as those that are made have.
  private BrowserSession insert(int number, UUID user, Instant expiresAt, Instant now) {
    var id = new UUID(0x0190_0000_0000_7000L + number * 0x10000L, UUID.randomUUID().hashCode());
    BrowserSession session = browserSession(id, user, expiresAt);
    write(() -> storage.browserSessions().insert(tenant, digest(number), session, now));
    return session;
  }

  private Optional<BrowserSession> find(int number) {
    return storage.browserSessions().find(tenant, digest(number));
  }

  @Test
  void a_session_is_found_by_its_digest() {
    BrowserSession session = insert(1, ann);
    assertEquals(Optional.of(session), find(1));
    assertEquals(Optional.empty(), find(2));
    assertEquals(Optional.empty(), storage.browserSessions().find(other, digest(1)));
  }

  @Test
  void the_sessions_of_a_user_are_listed_the_newest_first() {
    BrowserSession first = insert(1, ann);
    BrowserSession third = insert(3, ann);
    BrowserSession second = insert(2, ann);
    BrowserSession ofBob = insert(4, bob);
    assertEquals(List.of(third, second, first), storage.browserSessions().of(tenant, ann));
    assertEquals(List.of(ofBob), storage.browserSessions().of(tenant, bob));
    assertEquals(List.of(), storage.browserSessions().of(other, ann));
  }

  @Test
  void a_session_is_ended_by_its_user_only() {
    BrowserSession session = insert(1, ann);
    BrowserSession kept = insert(2, ann);
    assertFalse(delete(bob, session));
    assertFalse(
        storage.inTransaction(() -> storage.browserSessions().delete(other, ann, session.id())));
    assertEquals(Optional.of(session), find(1));
    assertTrue(delete(ann, session));
    assertFalse(delete(ann, session));
    assertEquals(Optional.empty(), find(1));
    assertEquals(Optional.of(kept), find(2));
  }

  private boolean delete(UUID user, BrowserSession session) {
    return storage.inTransaction(
        () -> storage.browserSessions().delete(tenant, user, session.id()));
  }

  @Test
  void all_sessions_of_a_user_end_together() {
    insert(1, ann);
    insert(2, ann);
    insert(3, bob);
    write(() -> storage.browserSessions().deleteAll(other, ann));
    assertEquals(2, storage.browserSessions().of(tenant, ann).size());
    write(() -> storage.browserSessions().deleteAll(tenant, ann));
    assertEquals(List.of(), storage.browserSessions().of(tenant, ann));
    assertTrue(find(3).isPresent());
  }

  @Test
  void expired_sessions_are_found_until_the_next_one_is_kept() {
    BrowserSession expired = insert(1, ann);
    BrowserSession alive = insert(2, ann, end.plusNanos(1), NOW);
    assertEquals(Optional.of(expired), find(1));
    insert(3, bob, end.plusSeconds(60), end);
    assertEquals(Optional.empty(), find(1));
    assertEquals(Optional.of(alive), find(2));
  }

  @Test
  void a_user_who_is_deleted_takes_the_sessions_along() {
    insert(1, ann);
    insert(2, bob);
    write(() -> storage.users().delete(tenant, "ann"));
    assertEquals(Optional.empty(), find(1));
    assertTrue(find(2).isPresent());
  }

  @Test
  void a_session_needs_its_user() {
    assertUnavailable(() -> insert(1, UUID.randomUUID()));
  }
}
