package petstore.storage.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import petstore.core.Storage;
import petstore.core.users.Sealer;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.Schema;
import petstore.storage.sql.SqlStorage;

/// Opens stores in PostgreSQL.
public final class PostgresStorage {
  private static final int CONNECTIONS = 10;
  private static final long LONGEST_WAIT_MILLIS = 5_000;

  /// Nothing may wait for ever. A database that is set to forget commits is asked not to.
  private static final String SESSION =
      """
      SET statement_timeout = '5s';
      SET lock_timeout = '2s';
      SET idle_in_transaction_session_timeout = '10s';
      SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') = 'off'
      """;

  /// Requests to a server that runs already wait behind a migration that waits for a lock: it gives
  /// up, and the start can be tried again.
  private static final String MIGRATION = "SET lock_timeout = '2s'";

  private PostgresStorage() {}

  /// Opens the store in a database; it may be empty, or in use by other servers.
  public static Storage open(StorageConfig.Postgres config, Sealer sealer, StorageObserver observer)
      throws StorageUnavailable {
    return open(config, new PostgresFlavor(), sealer, observer);
  }

  /// As [#open], but refuses tables that are not what this program needs, unless there are none.
  public static Storage openShared(StorageConfig.Postgres config, Sealer sealer)
      throws StorageUnavailable {
    var flavor = new PostgresFlavor();
    try (HikariDataSource unhurried = unhurried(config)) {
      Schema.prepareIfEmpty(unhurried, flavor);
    }
    return connect(config, flavor, sealer, StorageObserver.NONE);
  }

  static Storage open(
      StorageConfig.Postgres config, Flavor flavor, Sealer sealer, StorageObserver observer)
      throws StorageUnavailable {
    try (HikariDataSource unhurried = unhurried(config)) {
      Schema.prepare(unhurried, flavor);
    }
    return connect(config, flavor, sealer, observer);
  }

  private static Storage connect(
      StorageConfig.Postgres config, Flavor flavor, Sealer sealer, StorageObserver observer)
      throws StorageUnavailable {
    HikariConfig hurried = pool(config);
    hurried.addDataSourceProperty("socketTimeout", "10");
    hurried.setConnectionInitSql(SESSION);
    return SqlStorage.open(
        new PostgresEngine(connect(config, hurried), flavor, observer), flavor, sealer);
  }

  // A migration may take longer than a request, so it has connections of its own.
  private static HikariDataSource unhurried(StorageConfig.Postgres config)
      throws StorageUnavailable {
    HikariConfig pool = pool(config);
    pool.setConnectionInitSql(MIGRATION);
    return connect(config, pool);
  }

  private static HikariConfig pool(StorageConfig.Postgres config) {
    var pool = new HikariConfig();
    pool.setPoolName("petstore");
    pool.setJdbcUrl(config.url());
    pool.setUsername(config.user());
    pool.setPassword(config.password());
    pool.addDataSourceProperty("connectTimeout", "2");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("ApplicationName", "petstore");
    // Details are whole rows, which must not reach a log.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return pool;
  }

  private static HikariDataSource connect(StorageConfig.Postgres config, HikariConfig pool)
      throws StorageUnavailable {
    try {
      return new HikariDataSource(pool);
    } catch (PoolInitializationException e) {
      throw unusable(config, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) { // what Hikari says of an address that no driver takes
      throw unusable(config, e);
    }
  }

  private static StorageUnavailable unusable(StorageConfig.Postgres config, Throwable cause) {
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new StorageUnavailable(
        "the database %s cannot be used: %s".formatted(config.address(), reason), cause);
  }
}
