package petstore.storage.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.storage.StorageObserver;
import petstore.storage.sql.Engine;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.Link;
import petstore.storage.sql.Query;
import petstore.storage.sql.SqlFailure;

/// Each transaction on a connection of its own; those that lose against another run again.
final class PostgresEngine implements Engine {
  private static final int ATTEMPTS = 6;

  /// Serialization failure, deadlock, a lock that is not given in time, and a key that another
  /// transaction took in between.
  private static final Set<String> WORTH_ANOTHER_ATTEMPT =
      Set.of("40001", "40P01", "55P03", "23505");

  private final HikariDataSource pool;
  private final Flavor flavor;
  private final StorageObserver observer;
  private final ScopedValue<Link> current = ScopedValue.newInstance();

  PostgresEngine(HikariDataSource pool, Flavor flavor, StorageObserver observer) {
    this.pool = pool;
    this.flavor = flavor;
    this.observer = observer;
  }

  @Override
  public boolean isInTransaction() {
    return current.isBound();
  }

  @Override
  public <T extends @Nullable Object> T with(Query<T> query) {
    if (!isInTransaction()) {
      return alone(query);
    }
    try {
      return query.on(current.get());
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private <T extends @Nullable Object> T alone(Query<T> query) {
    try (var link = new Link(connection(), flavor)) {
      return query.on(link);
    } catch (SQLException e) {
      throw SqlFailure.unavailable(e);
    }
  }

  @Override
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    if (isInTransaction()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !WORTH_ANOTHER_ATTEMPT.contains(e.getSQLState())) {
          throw SqlFailure.unavailable(e);
        }
        pause(attempt);
      }
    }
  }

  private Connection connection() throws SQLException {
    if (pool.isClosed()) {
      throw SqlFailure.unavailable("the store is closed");
    }
    observer.queued(pool.getHikariPoolMXBean().getThreadsAwaitingConnection());
    return pool.getConnection();
  }

  private <T extends @Nullable Object> T once(Supplier<T> work) throws SQLException {
    try (Connection connection = connection();
        var link = new Link(connection, flavor)) {
      connection.setAutoCommit(false);
      // The pool rolls back what was not committed when it gets the connection back.
      T result = ScopedValue.where(current, link).call(work::get);
      long start = System.nanoTime();
      connection.commit();
      observer.committed(1, System.nanoTime() - start);
      return result;
    } catch (SqlFailure e) {
      throw e.error();
    }
  }

  // Of random length, so that two that met do not meet again.
  private static void pause(int attempt) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
  }

  @Override
  public void close() {
    pool.close();
  }
}
