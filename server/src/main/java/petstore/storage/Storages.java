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

  /// Opens a store for a command that runs beside the servers that use it, if there are any: what
  /// either of them writes, the other sees. A store that nobody uses is made or brought up to date.
  ///
  /// @param sealer with the key of the servers
  /// @throws StorageUnavailable as [#open], and if its tables are not what this program needs while
  ///   a server may be using them; always for a temporary store, which is one server's alone
  public static Storage openShared(StorageConfig config, Sealer sealer) throws StorageUnavailable {
    return switch (config) {
      case StorageConfig.Sqlite(var directory) -> SqliteStorage.openShared(directory, sealer);
      case StorageConfig.Memory() ->
          throw new StorageUnavailable("a temporary store is its server's alone");
      case StorageConfig.Postgres postgres -> PostgresStorage.openShared(postgres, sealer);
    };
  }
}
