package petstore.core.oauth;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import petstore.core.Storage;
import petstore.storage.Shop;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;
import petstore.storage.TestDatabase;

final class PostgresFlowRaceTest extends FlowRaceContract {
  private @Nullable TestDatabase database;

  // Skips the class where there is none.
  @BeforeAll
  static void need_a_database() {
    TestDatabase.create().close();
  }

  @Override
  Storage open() throws StorageUnavailable {
    TestDatabase created = TestDatabase.create();
    database = created;
    return Storages.open(created.config(), Shop.SEALER, StorageObserver.NONE);
  }

  @Override
  @AfterEach
  void close_the_shop() {
    super.close_the_shop();
    if (database != null) {
      database.close();
    }
  }
}
