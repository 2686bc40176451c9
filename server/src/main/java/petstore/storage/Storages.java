package petstore.storage;

import petstore.core.Storage;
import petstore.core.users.Sealer;
import petstore.storage.postgres.PostgresStorage;
import petstore.storage.sqlite.SqliteStorage;

/// Opens stores.
public final class Storages {
  private Storages() {}

  /// Opens a store and brings its schema up to date.
  ///
  /// @param sealer seals the passwords of users
  /// @throws StorageUnavailable if it is in use by another server, not writable, not reachable, or
  ///   was written by a newer program
  public static Storage open(StorageConfig config, Sealer sealer, StorageObserver observer)
      throws StorageUnavailable {
    return switch (config) {
      case StorageConfig.Sqlite(var directory) -> SqliteStorage.open(directory, sealer, observer);
      case StorageConfig.Memory() -> SqliteStorage.openTemporary(sealer, observer);
      case StorageConfig.Postgres postgres -> PostgresStorage.open(postgres, sealer, observer);
    };
  }
}
