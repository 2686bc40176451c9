package petstore.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import petstore.core.Storage;

/// The contract on SQLite. A directory is one server's alone, so there is no second one.
final class SqliteStorageTest extends StorageContract {
  @TempDir Path directory;

  private @Nullable Storage opened;

  @Override
  public Storage open() throws StorageUnavailable {
    if (opened == null) {
      opened =
          Storages.open(new StorageConfig.Sqlite(directory), Shop.SEALER, StorageObserver.NONE);
    }
    return opened;
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory + "/petstore.db");
  }
}
