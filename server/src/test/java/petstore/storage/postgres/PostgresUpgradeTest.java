package petstore.storage.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import petstore.core.Storage;
import petstore.storage.Shop;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.TestDatabase;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.UpgradeContract;

/// Older databases in PostgreSQL.
final class PostgresUpgradeTest extends UpgradeContract {
  private TestDatabase database;

  @BeforeEach
  void create_a_schema() {
    database = TestDatabase.create();
  }

  @AfterEach
  void drop_the_schema() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  protected DataSource database() {
    var source = new PGSimpleDataSource();
    source.setUrl(database.config().url());
    source.setUser(database.config().user());
    source.setPassword(database.config().password());
    return source;
  }

  @Override
  protected Flavor flavor() {
    return new PostgresFlavor();
  }

  @Override
  protected Storage open() throws StorageUnavailable {
    return PostgresStorage.open(database.config(), Shop.SEALER, StorageObserver.NONE);
  }

  @Test
  void a_start_does_not_wait_for_ever_for_tables_that_are_in_use() throws Exception {
    migrateTo(2);
    insertAsOfVersion2("Ann", "terces");
    try (Connection connection = database.connect();
        Statement reader = connection.createStatement()) {
      connection.setAutoCommit(false);
      reader.execute("LOCK TABLE users IN ACCESS SHARE MODE");
      long start = System.nanoTime();
      var refusal = assertThrows(StorageUnavailable.class, this::open);
      assertTrue(System.nanoTime() - start < 9_000_000_000L, "it gave up in time");
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.startsWith("the tables cannot be brought up to date"), message);
      assertEquals(1, message.lines().count());
    }
    open().close();
  }
}
