package petstore.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.answered;
import static petstore.storage.Shop.keyed;
import static petstore.storage.Shop.running;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.idempotency.IdempotencyRepository;
import petstore.core.idempotency.KeyedAnswer;
import petstore.core.idempotency.KeyedEntry;
import petstore.core.idempotency.KeyedOutcome;
import petstore.core.idempotency.KeyedRequest;

/// What a store has to do with requests that have keys.
abstract class IdempotencyContract extends StoreTest {
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final UUID MINE = new UUID(1, 1);
  private static final UUID OTHERS = new UUID(2, 2);
  private static final byte[] BODY = {'{', 0, -1, '}'};

  private final KeyedRequest request = keyed(tenant, "key");

  IdempotencyContract(Stores stores) {
    super(stores);
  }

  private IdempotencyRepository entries() {
    return storage.idempotency();
  }

  private boolean keep(KeyedEntry entry, UUID claim, Instant now) {
    return storage.inTransaction(() -> entries().keep(request, entry, claim, now));
  }

  private KeyedOutcome outcome(Instant now) {
    return entries().find(request, now).orElseThrow().outcome();
  }

  @Test
  void an_answer_comes_back_as_it_was() {
    KeyedEntry entry = answered(request, BODY, LATER);
    assertTrue(keep(entry, MINE, NOW));
    KeyedEntry found = entries().find(request, NOW).orElseThrow();
    assertEquals(request.fingerprint(), found.fingerprint());
    assertEquals(LATER, found.expiresAt());
    var answer = assertInstanceOf(KeyedAnswer.class, found.outcome());
    assertEquals(201, answer.status());
    assertEquals(((KeyedAnswer) entry.outcome()).fields(), answer.fields());
    assertArrayEquals(BODY, answer.body());
  }

  @Test
  void an_answer_may_be_large_or_without_a_body() {
    for (int size : new int[] {0, 5_000_000}) {
      var sized = keyed(tenant, "of " + size);
      write(() -> entries().keep(sized, answered(sized, new byte[size], LATER), MINE, NOW));
      var kept = (KeyedAnswer) entries().find(sized, NOW).orElseThrow().outcome();
      assertArrayEquals(new byte[size], kept.body());
    }
  }

  @Test
  void nobody_elses_key_and_none_of_another_operation_or_tenant_is_found() {
    keep(answered(request, BODY, LATER), MINE, NOW);
    for (var another :
        List.of(
            new KeyedRequest(other, "user 7", "createOrder", "key", "f"),
            new KeyedRequest(tenant, "user 8", "createOrder", "key", "f"),
            new KeyedRequest(tenant, "user 7", "createPet", "key", "f"),
            new KeyedRequest(tenant, "user 7", "createOrder", "Key", "f"))) {
      assertEquals(Optional.empty(), entries().find(another, NOW), another.toString());
    }
  }

  @Test
  void the_first_answer_stays_until_it_expires() {
    assertTrue(keep(answered(request, BODY, LATER), MINE, NOW));
    assertFalse(keep(answered(request, new byte[9], LATER), OTHERS, NOW));
    assertFalse(keep(running(request, OTHERS, LATER), OTHERS, LATER.minusNanos(1)));
    assertArrayEquals(BODY, ((KeyedAnswer) outcome(LATER.minusNanos(1))).body());
    assertEquals(Optional.empty(), entries().find(request, LATER));
    assertTrue(keep(answered(request, new byte[9], LATER.plusSeconds(1)), OTHERS, LATER));
    assertEquals(9, ((KeyedAnswer) outcome(LATER)).body().length);
  }

  @Test
  void a_claim_keeps_others_away_until_it_is_answered_or_expires() {
    assertTrue(keep(running(request, MINE, LATER), MINE, NOW));
    assertEquals(new KeyedOutcome.Running(MINE), outcome(NOW));
    assertFalse(keep(running(request, OTHERS, LATER), OTHERS, NOW));
    assertFalse(keep(answered(request, BODY, LATER), OTHERS, NOW));
    assertTrue(keep(answered(request, BODY, LATER), MINE, NOW));
    assertFalse(keep(answered(request, BODY, LATER), MINE, NOW), "there is no claim any more");
  }

  @Test
  void whoever_was_taken_for_dead_has_no_claim_any_more() {
    keep(running(request, MINE, LATER), MINE, NOW);
    Instant muchLater = LATER.plusSeconds(60);
    assertTrue(keep(running(request, OTHERS, muchLater), OTHERS, LATER));
    assertFalse(keep(answered(request, BODY, muchLater), MINE, LATER));
    write(() -> entries().release(request, MINE));
    assertEquals(new KeyedOutcome.Running(OTHERS), outcome(LATER));
  }

  @Test
  void a_claim_that_is_released_is_free_and_an_answer_is_not_released() {
    keep(running(request, MINE, LATER), MINE, NOW);
    write(() -> entries().release(request, MINE));
    assertEquals(Optional.empty(), entries().find(request, NOW));
    keep(running(request, MINE, LATER), MINE, NOW);
    keep(answered(request, BODY, LATER), MINE, NOW);
    write(() -> entries().release(request, MINE));
    assertTrue(entries().find(request, NOW).isPresent());
  }

  @Test
  void what_has_expired_is_deleted_the_oldest_first_and_no_more_than_is_said() {
    write(() -> entries().deleteExpired(LATER, Integer.MAX_VALUE)); // what other tests left
    for (int i = 0; i < 5; i++) {
      var one = keyed(i % 2 == 0 ? tenant : other, "key " + i);
      Instant expires = NOW.plusSeconds(i);
      write(() -> entries().keep(one, answered(one, BODY, expires), MINE, NOW.minusSeconds(1)));
    }
    Instant now = NOW.plusSeconds(3);
    assertEquals(3, storage.inTransaction(() -> entries().deleteExpired(now, 3)));
    Instant before = NOW.minusSeconds(1);
    assertTrue(entries().find(keyed(other, "key 3"), before).isPresent());
    assertEquals(1, storage.inTransaction(() -> entries().deleteExpired(now, 3)));
    assertEquals(0, storage.inTransaction(() -> entries().deleteExpired(now, 3)));
    assertTrue(entries().find(keyed(tenant, "key 4"), before).isPresent());
  }

  @Test
  void of_many_at_once_one_is_first() throws Exception {
    List<Boolean> kept =
        inParallel(
            20,
            () -> {
              var claim = UUID.randomUUID();
              return keep(answered(request, BODY, LATER), claim, NOW);
            });
    assertEquals(1, Collections.frequency(kept, true));
  }

  @Test
  void any_key_and_subject_can_be_kept() {
    var odd = new KeyedRequest(tenant, "program " + "x".repeat(5_000), "o", "'\\\" %", "f");
    write(() -> entries().keep(odd, answered(odd, BODY, LATER), MINE, NOW));
    assertTrue(entries().find(odd, NOW).isPresent());
  }

  @Test
  void no_fingerprint_and_no_key_can_be_read_in_the_database() throws Exception {
    var secret = new KeyedRequest(tenant, "user 7", "createUser", "clear key", "clear print");
    write(() -> entries().keep(secret, answered(secret, "{}".getBytes(UTF_8), LATER), MINE, NOW));
    String table = everythingIn("idempotency_keys");
    assertTrue(table.contains("createUser"), table);
    assertFalse(table.contains("clear print") || table.contains("clear key"), table);
  }
}
