package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.grant;
import static petstore.storage.Shop.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.auth.Grant;
import petstore.core.kernel.Scope;

/// What a store has to do with grants.
abstract class GrantContract extends StoreTest {
  private final UUID ann = UUID.randomUUID();
  private final UUID bob = UUID.randomUUID();
  private final Instant end = NOW.plusSeconds(60);

  GrantContract(Stores stores) {
    super(stores);
  }

  @BeforeEach
  void two_users() {
    write(() -> {
      storage.users().insert(tenant, user(1, "ann", ann));
      storage.users().insert(tenant, user(2, "bob", bob));
    });
  }

  private Grant insert(Grant grant) {
    return insert(grant, NOW);
  }

  private Grant insert(Grant grant, Instant now) {
    write(() -> storage.grants().insert(tenant, grant, now));
    return grant;
  }

  private Optional<Grant> find(Grant grant) {
    return storage.grants().find(tenant, grant.id());
  }

  @Test
  void a_grant_comes_back_as_it_was() {
    Grant grant = insert(grant(ann, end));
    assertEquals(Optional.of(grant), find(grant));
    assertEquals(Optional.empty(), storage.grants().find(other, grant.id()));
    assertEquals(Optional.empty(), storage.grants().find(tenant, UUID.randomUUID()));
    Grant ofNobody =
        insert(
            new Grant(
                UUID.randomUUID(),
                Optional.empty(),
                "robot",
                Set.of(),
                NOW,
                Optional.empty(),
                end));
    assertEquals(Optional.of(ofNobody), find(ofNobody));
  }

  @Test
  void a_grant_can_be_changed() {
    Grant grant = insert(grant(ann, end));
    Instant later = end.plusNanos(1);
    var changed =
        new Grant(
            grant.id(),
            grant.user(),
            "other",
            Set.of(Scope.READ_PETS),
            grant.createdAt(),
            Optional.empty(),
            later);
    write(() -> storage.grants().update(tenant, changed));
    assertEquals(Optional.of(changed), find(grant));
    insert(grant(bob, later.plusSeconds(1)), end);
    assertEquals(Optional.of(changed), find(grant), "it lasts longer now");
  }

  @Test
  void the_grants_of_a_user_are_listed_the_newest_first() {
    var first = insert(grant(new UUID(0x0190_0000_0000_7000L, 1), ann, end));
    var third = insert(grant(new UUID(0x0190_0000_0002_7000L, 3), ann, end));
    var second = insert(grant(new UUID(0x0190_0000_0001_7000L, 2), ann, end));
    var ofBob = insert(grant(bob, end));
    assertEquals(List.of(third, second, first), storage.grants().of(tenant, ann));
    assertEquals(List.of(ofBob), storage.grants().of(tenant, bob));
    assertEquals(List.of(), storage.grants().of(other, ann));
  }

  @Test
  void a_grant_ends_once() {
    Grant grant = insert(grant(ann, end));
    Grant kept = insert(grant(ann, end));
    assertFalse(storage.inTransaction(() -> storage.grants().delete(other, grant.id())));
    assertTrue(storage.inTransaction(() -> storage.grants().delete(tenant, grant.id())));
    assertFalse(storage.inTransaction(() -> storage.grants().delete(tenant, grant.id())));
    assertEquals(List.of(kept), storage.grants().of(tenant, ann));
  }

  @Test
  void all_grants_of_a_user_end_together() {
    insert(grant(ann, end));
    insert(grant(ann, end));
    Grant ofBob = insert(grant(bob, end));
    write(() -> storage.grants().deleteAll(other, ann));
    assertEquals(2, storage.grants().of(tenant, ann).size());
    write(() -> storage.grants().deleteAll(tenant, ann));
    assertEquals(List.of(), storage.grants().of(tenant, ann));
    assertEquals(Optional.of(ofBob), find(ofBob));
  }

  @Test
  void expired_grants_are_found_until_the_next_one_is_kept() {
    Grant expired = insert(grant(ann, end));
    Grant alive = insert(grant(ann, end.plusNanos(1)));
    assertEquals(Optional.of(expired), find(expired));
    insert(grant(bob, end.plusSeconds(60)), end);
    assertEquals(Optional.empty(), find(expired));
    assertEquals(Optional.of(alive), find(alive));
  }

  @Test
  void a_user_who_is_deleted_takes_the_grants_along() {
    Grant grant = insert(grant(ann, end));
    var user = storage.users().find(tenant, "ann").orElseThrow();
    var renamed = user.changed(7, user(7, "eve").account(), NOW);
    write(() -> storage.users().update(tenant, "ann", renamed));
    assertEquals(Optional.of(grant), find(grant));
    write(() -> storage.users().delete(tenant, "eve"));
    assertEquals(Optional.empty(), find(grant));
  }

  @Test
  void a_grant_needs_its_user() {
    assertUnavailable(() -> insert(grant(UUID.randomUUID(), end)));
  }
}
