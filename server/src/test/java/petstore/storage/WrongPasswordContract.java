package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static petstore.storage.Shop.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.auth.WrongPasswordRepository.Tries;

/// What a store has to do with wrong passwords.
abstract class WrongPasswordContract extends StoreTest {
  private static final String HERE = "192.0.2.7";
  private static final String THERE = "2001:db8::9";
  private static final Duration WINDOW = Duration.ofMinutes(15);

  WrongPasswordContract(Stores stores) {
    super(stores);
  }

  private void wrong(String account, String address, Instant at) {
    write(() ->
        storage
            .wrongPasswords()
            .insert(tenant, UUID.randomUUID(), account, address, at, at.minus(WINDOW)));
  }

  private Tries ofAccount(String account, String address, Instant since) {
    return storage.wrongPasswords().ofAccount(tenant, account, address, since);
  }

  private Tries ofAddress(String address, Instant since) {
    return storage.wrongPasswords().ofAddress(tenant, address, since);
  }

  @Test
  void there_are_none_at_first() {
    assertEquals(0, ofAccount("ann", HERE, Instant.EPOCH).all());
    assertEquals(0, ofAccount("ann", HERE, Instant.EPOCH).fromHere());
    assertEquals(0, ofAddress(HERE, Instant.EPOCH).all());
  }

  @Test
  void they_are_counted_by_account_and_by_address() {
    wrong("ann", HERE, NOW);
    wrong("ann", HERE, NOW); // at the same moment
    wrong("ann", THERE, NOW.plusSeconds(1));
    wrong("bob", HERE, NOW.plusSeconds(2));
    Instant before = NOW.minusNanos(1);
    assertEquals(new Tries(3, 2, NOW), ofAccount("ann", HERE, before));
    assertEquals(new Tries(3, 1, NOW), ofAccount("ann", THERE, before));
    assertEquals(new Tries(3, 0, NOW), ofAccount("ann", "198.51.100.1", before));
    assertEquals(new Tries(3, 3, NOW), ofAddress(HERE, before));
    assertEquals(new Tries(1, 1, NOW.plusSeconds(1)), ofAddress(THERE, before));
    assertEquals(0, storage.wrongPasswords().ofAddress(other, HERE, before).all());
    assertEquals(0, storage.wrongPasswords().ofAccount(other, "ann", HERE, before).all());
  }

  @Test
  void those_from_before_are_not_counted() {
    wrong("ann", HERE, NOW);
    wrong("ann", HERE, NOW.plusNanos(1));
    Instant later = NOW.plusNanos(1);
    assertEquals(new Tries(1, 1, later), ofAccount("ann", HERE, NOW));
    assertEquals(new Tries(1, 1, later), ofAddress(HERE, NOW));
    assertEquals(0, ofAddress(HERE, later).all());
  }

  @Test
  void the_next_one_forgets_those_from_before_the_horizon() {
    wrong("ann", HERE, NOW);
    wrong("ann", HERE, NOW.plusNanos(1));
    wrong("bob", THERE, NOW.plus(WINDOW).plusNanos(1));
    assertEquals(
        new Tries(1, 1, NOW.plusNanos(1)), ofAccount("ann", HERE, Instant.EPOCH), "not one more");
  }

  @Test
  void the_right_password_forgets_those_for_its_account_from_its_address() {
    wrong("ann", HERE, NOW);
    wrong("ann", THERE, NOW);
    wrong("bob", HERE, NOW);
    write(() -> storage.wrongPasswords().forget(other, "ann", HERE));
    assertEquals(2, ofAccount("ann", HERE, Instant.EPOCH).all());
    write(() -> storage.wrongPasswords().forget(tenant, "ann", HERE));
    assertEquals(new Tries(1, 0, NOW), ofAccount("ann", HERE, Instant.EPOCH));
    assertEquals(1, ofAccount("bob", HERE, Instant.EPOCH).all());
  }

  @Test
  void any_name_is_counted() {
    String name = "n\\'%_".repeat(20_000);
    wrong(name, HERE, NOW);
    assertEquals(1, ofAccount(name, HERE, Instant.EPOCH).all());
    assertEquals(0, ofAccount(name + "x", HERE, Instant.EPOCH).all());
  }

  @Test
  void none_is_lost_among_many_at_once() throws Exception {
    inParallel(
        50,
        () -> {
          wrong("ann", HERE, NOW);
          return true;
        });
    assertEquals(new Tries(50, 50, NOW), ofAccount("ann", HERE, Instant.EPOCH));
  }
}
