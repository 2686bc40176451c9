package petstore.core;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;

final class SqliteDemoSeedTest extends DemoSeedContract {
  @TempDir Path directory;

  @Override
  Storage open() throws StorageUnavailable {
    return Storages.open(new StorageConfig.Sqlite(directory), Shop.SEALER, StorageObserver.NONE);
  }
}
