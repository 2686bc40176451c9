package petstore.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import petstore.core.Storage;

/// The contract on SQLite. A directory is one server's alone: the second store is a command's.
final class SqliteStorageTest extends StorageContract {
  @TempDir Path directory;

  private boolean taken;

  @Override
  public Storage open() throws StorageUnavailable {
    var config = new StorageConfig.Sqlite(directory);
    if (taken) {
      return Storages.openShared(config, Shop.SEALER);
    }
    taken = true;
    return Storages.open(config, Shop.SEALER, StorageObserver.NONE);
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory + "/petstore.db");
  }
}
