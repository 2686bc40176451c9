package petstore.core.webhooks;

import petstore.storage.StorageConfig;

/// Servers one after the other: who begins knows that nobody else is there.
final class SqliteDeliveryNodesTest extends NodesContract {
  @Override
  StorageConfig store() {
    return new StorageConfig.Memory();
  }

  @Override
  void forget() {}
}
