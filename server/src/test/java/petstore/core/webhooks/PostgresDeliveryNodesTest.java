package petstore.core.webhooks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import petstore.storage.StorageConfig;
import petstore.storage.TestDatabase;

/// Several servers on one PostgreSQL database, where there is one: see [TestDatabase].
final class PostgresDeliveryNodesTest extends NodesContract {
  private @Nullable TestDatabase database;

  @AfterEach
  void drop_the_schema() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  StorageConfig store() {
    database = TestDatabase.create();
    return database.config();
  }

  @Override
  void forget() {
    Objects.requireNonNull(database)
        .run("UPDATE webhook_nodes SET beat = beat - " + LaneRepository.PATIENCE_MILLIS);
  }
}
