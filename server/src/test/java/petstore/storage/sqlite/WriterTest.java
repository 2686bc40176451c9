package petstore.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.image;
import static petstore.storage.Shop.pet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.storage.Shop;
import petstore.storage.StorageObserver;
import petstore.storage.sql.Engine;
import petstore.storage.sql.SqlStorage;

/// What happens to transactions that are committed together.
final class WriterTest {
  @TempDir Path directory;

  private final LinkedBlockingQueue<Integer> commits = new LinkedBlockingQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private Engine engine;
  private SqlStorage storage;

  @BeforeEach
  void open() throws Exception {
    var observer =
        new StorageObserver() {
          @Override
          public void committed(int transactions, long nanos) {
            commits.add(transactions);
          }

          @Override
          public void queued(int now) {
            waiting.set(now);
          }
        };
    var flavor = new SqliteFlavor();
    engine = SqliteStorage.engine(Directory.take(directory), Settings.DURABLE, flavor, observer);
    storage = SqlStorage.open(engine, flavor, Shop.SEALER);
    commits.clear();
  }

  @AfterEach
  void close() {
    callers.close();
    storage.close();
  }

  @Test
  void transactions_that_wait_are_committed_together() throws Exception {
    for (Future<Boolean> done : together(insert(1), insert(2), insert(3))) {
      assertTrue(done.get());
    }
    assertEquals(3, commits.take());
  }

  @Test
  void one_that_fails_is_rolled_back_alone() throws Exception {
    var outcomes =
        together(
            insert(1),
            () -> {
              insert(2).run();
              throw new Failure(new Problem.LocalOnly());
            },
            () -> {
              insert(3).run();
              insert(1).run(); // a number that is in use
            },
            insert(4));
    assertTrue(outcomes.get(0).get());
    assertEquals(new Problem.LocalOnly(), problem(outcomes.get(1)));
    assertInstanceOf(Problem.Unavailable.class, problem(outcomes.get(2)));
    assertTrue(outcomes.get(3).get());
    assertEquals(List.of(1L, 4L), numbers());
  }

  @Test
  void a_commit_that_fails_keeps_nothing_and_the_writer_goes_on() throws Exception {
    var outcomes =
        together(
            insert(1),
            () -> {
              run("PRAGMA defer_foreign_keys = ON"); // so that only the commit finds out
              storage.images().insert(Tenant.DEFAULT, image(77, 10));
            },
            insert(2));
    for (Future<Boolean> outcome : outcomes) {
      assertInstanceOf(Problem.Unavailable.class, problem(outcome));
    }
    assertEquals(List.of(), numbers());
    storage.inTransaction(work(insert(3)));
    assertEquals(List.of(3L), numbers());
  }

  @Test
  void a_full_disk_is_unavailable_until_there_is_space_again() throws Exception {
    storage.inTransaction(work(insert(1)));
    storage.inTransaction(work(() -> run("PRAGMA max_page_count = 1"))); // not below what is used
    var full =
        together(
            () -> {},
            () -> storage.images().insert(Tenant.DEFAULT, image(1, 1_000_000)),
            insert(2));
    for (Future<Boolean> outcome : full) {
      assertInstanceOf(Problem.Unavailable.class, problem(outcome));
    }
    storage.inTransaction(work(() -> run("PRAGMA max_page_count = 1000000")));
    storage.inTransaction(work(insert(3)));
    assertEquals(List.of(1L, 3L), numbers());
  }

  @Test
  void a_queue_that_is_full_refuses_more() throws Exception {
    var gate = new CountDownLatch(1);
    Future<Boolean> blocker = block(gate);
    var waiters = new ArrayList<Future<Boolean>>();
    for (int i = 0; i < 1024; i++) {
      waiters.add(wait(() -> {}, i + 1));
    }
    assertInstanceOf(
        Problem.Unavailable.class,
        problem(callers.submit(() -> storage.inTransaction(work(insert(1))))));
    gate.countDown();
    assertTrue(blocker.get());
    for (Future<Boolean> waiter : waiters) {
      assertTrue(waiter.get());
    }
    assertEquals(List.of(1, 256, 256, 256, 256), List.copyOf(commits));
  }

  @Test
  void those_that_wait_when_the_store_is_closed_are_finished_first() throws Exception {
    var gate = new CountDownLatch(1);
    Future<Boolean> blocker = block(gate);
    Future<Boolean> waiter = wait(insert(1), 1);
    Future<?> closing = callers.submit(storage::close);
    gate.countDown();
    closing.get();
    assertTrue(blocker.get());
    assertTrue(waiter.get());
  }

  /// Lets these wait for the same commit.
  private List<Future<Boolean>> together(Runnable... works) throws Exception {
    var gate = new CountDownLatch(1);
    Future<Boolean> blocker = block(gate);
    var outcomes = new ArrayList<Future<Boolean>>();
    for (Runnable work : works) {
      outcomes.add(wait(work, outcomes.size() + 1));
    }
    commits.clear();
    gate.countDown();
    assertTrue(blocker.get());
    assertEquals(1, commits.take());
    return outcomes;
  }

  private Future<Boolean> block(CountDownLatch gate) {
    var entered = new CountDownLatch(1);
    Future<Boolean> blocker =
        callers.submit(() ->
            storage.inTransaction(
                work(() -> {
                  entered.countDown();
                  await(gate);
                })));
    await(entered);
    return blocker;
  }

  private Future<Boolean> wait(Runnable work, int length) {
    Future<Boolean> outcome = callers.submit(() -> storage.inTransaction(work(work)));
    while (waiting.get() < length) {
      Thread.onSpinWait();
    }
    return outcome;
  }

  private static Supplier<Boolean> work(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private Runnable insert(long number) {
    return () -> storage.pets().insert(Tenant.DEFAULT, pet(number, "sold"));
  }

  private void run(String sql) {
    engine.with(link -> {
      link.run(sql);
      return true;
    });
  }

  private List<Long> numbers() {
    return storage.pets().withStatus(Tenant.DEFAULT, List.of("sold"), 10_000).stream()
        .map(Pet::number)
        .toList();
  }

  private static Problem problem(Future<Boolean> outcome) {
    var thrown = assertThrows(ExecutionException.class, outcome::get);
    return assertInstanceOf(Failure.class, thrown.getCause()).problem();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
