package petstore.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import petstore.core.Storage;

/// The contract on PostgreSQL, where a server is there for it: see [TestDatabase].
final class PostgresStorageTest extends StorageContract {
  private static @Nullable TestDatabase database;

  @BeforeAll
  static void create_a_schema() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void drop_the_schema() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  public Storage open() throws StorageUnavailable {
    return Storages.open(database().config(), Shop.SEALER, StorageObserver.NONE);
  }

  @Override
  public Connection connect() throws SQLException {
    return database().connect();
  }

  private static TestDatabase database() {
    return Objects.requireNonNull(database);
  }
}
