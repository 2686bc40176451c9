package petstore.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import petstore.storage.Shop;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;
import petstore.storage.TestDatabase;

final class PostgresDemoSeedTest extends DemoSeedContract {
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
  Storage open() throws StorageUnavailable {
    return Storages.open(
        Objects.requireNonNull(database).config(), Shop.SEALER, StorageObserver.NONE);
  }
}
