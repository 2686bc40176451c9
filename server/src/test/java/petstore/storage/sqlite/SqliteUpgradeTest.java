package petstore.storage.sqlite;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import petstore.core.Storage;
import petstore.storage.Shop;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.UpgradeContract;

/// Older databases in SQLite.
final class SqliteUpgradeTest extends UpgradeContract {
  @TempDir Path directory;

  @Override
  protected DataSource database() {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + directory + "/petstore.db");
    return source;
  }

  @Override
  protected Flavor flavor() {
    return new SqliteFlavor();
  }

  @Override
  protected Storage open() throws StorageUnavailable {
    return SqliteStorage.open(directory, Shop.SEALER, StorageObserver.NONE);
  }
}
