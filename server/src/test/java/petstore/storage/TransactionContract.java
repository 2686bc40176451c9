package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.pet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.pets.Pet;

/// What a transaction is.
abstract class TransactionContract extends StoreTest {
  TransactionContract(Stores stores) {
    super(stores);
  }

  @Test
  void what_throws_keeps_nothing_and_the_caller_gets_the_same_exception() {
    var refusal = new IllegalStateException("refused");
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                write(() -> {
                  storage.pets().insert(tenant, pet(1, "sold", "a"));
                  throw refusal;
                }));
    assertSame(refusal, thrown);
    assertEquals(Optional.empty(), storage.pets().find(tenant, 1));
    assertEquals(Map.of(), storage.pets().countByStatus(tenant));
    var error = new StackOverflowError("deep");
    assertSame(
        error,
        assertThrows(
            StackOverflowError.class,
            () ->
                write(() -> {
                  throw error;
                })));
  }

  @Test
  void what_a_transaction_wrote_is_seen_inside_and_only_then_outside() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      write(() -> {
        storage.pets().insert(tenant, pet(1, "sold"));
        assertTrue(storage.pets().find(tenant, 1).isPresent());
        assertEquals(List.of(1L), numbersWithStatus("sold"));
        Future<Optional<Pet>> outside = pool.submit(() -> storage.pets().find(tenant, 1));
        assertEquals(Optional.empty(), get(outside));
      });
    }
    assertTrue(storage.pets().find(tenant, 1).isPresent());
  }

  @Test
  void a_transaction_inside_another_one_joins_it() {
    assertThrows(
        Failure.class,
        () ->
            write(() -> {
              write(() -> storage.pets().insert(tenant, pet(1, "sold")));
              throw new Failure(new Problem.LocalOnly());
            }));
    assertEquals(Optional.empty(), storage.pets().find(tenant, 1));
  }

  @Test
  void the_result_may_be_null() {
    assertEquals(null, storage.<@Nullable String>inTransaction(() -> null));
  }

  @Test
  void a_closed_store_is_unavailable_and_can_be_closed_again() {
    storage.close();
    assertUnavailable(() -> storage.inTransaction(() -> true));
    assertUnavailable(() -> storage.pets().find(tenant, 1));
  }

  @Test
  void text_that_the_database_refuses_does_no_harm() {
    for (String text : List.of("a\u0000b", "a\ud800b")) {
      try {
        insert(pet(1, text, text));
        write(() -> storage.pets().delete(tenant, 1));
      } catch (Failure e) {
        assertInstanceOf(Problem.Unavailable.class, e.problem());
      }
      insert(pet(2, "sold"));
      write(() -> storage.pets().delete(tenant, 2));
    }
  }
}
