package petstore.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;

/// Tests of a part of the contract, each with an open store.
abstract class StoreTest {
  final Stores stores;

  Storage storage;

  /// Each test has a tenant of its own, so that they need not wait for an empty store.
  final Tenant tenant = new Tenant(UUID.randomUUID());

  final Tenant other = new Tenant(UUID.randomUUID());

  StoreTest(Stores stores) {
    this.stores = stores;
  }

  @BeforeEach
  void open_the_store() throws StorageUnavailable {
    storage = stores.open();
  }

  @AfterEach
  void close_the_store() {
    storage.close();
  }

  void write(Runnable work) {
    storage.inTransaction(() -> {
      work.run();
      return true;
    });
  }

  void insert(Pet... pets) {
    write(() -> List.of(pets).forEach(pet -> storage.pets().insert(tenant, pet)));
  }

  /// Runs a statement as it stands, past the store.
  void run(String sql) throws SQLException {
    try (Connection connection = stores.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// All values in a table, as texts.
  String everythingIn(String table) throws SQLException {
    var everything = new StringBuilder();
    try (Connection connection = stores.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          byte[] value = rows.getBytes(i);
          everything.append(value == null ? "" : new String(value, UTF_8)).append('\n');
        }
      }
    }
    return everything.toString();
  }

  List<Long> numbersWithStatus(String... statuses) {
    return numbers(storage.pets().withStatus(tenant, List.of(statuses), 10_000));
  }

  List<Long> numbersWithTags(String... names) {
    return numbers(storage.pets().withTags(tenant, List.of(names), 10_000));
  }

  static List<Long> numbers(Collection<Pet> pets) {
    return pets.stream().map(Pet::number).toList();
  }

  static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (Future<T> done :
          pool.invokeAll(IntStream.range(0, threads).mapToObj(_ -> work).toList())) {
        results.add(done.get());
      }
      return results;
    }
  }

  static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static void assertUnavailable(Executable work) {
    Failure failure = assertThrows(Failure.class, work);
    var problem = assertInstanceOf(Problem.Unavailable.class, failure.problem());
    assertEquals(Duration.ofSeconds(1), problem.retryAfter());
  }
}
