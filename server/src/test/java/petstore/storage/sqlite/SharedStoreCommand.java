package petstore.storage.sqlite;

import java.nio.file.Path;
import petstore.core.Storage;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.Storages;

/// A program that writes beside a server, for [SharedStoreTest].
final class SharedStoreCommand {
  private SharedStoreCommand() {}

  /// @param arguments the directory, and how many pets to insert
  public static void main(String[] arguments) throws Exception {
    var config = new StorageConfig.Sqlite(Path.of(arguments[0]));
    try (Storage storage = Storages.openShared(config, Shop.SEALER)) {
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        System.out.println("made " + SharedStoreTest.insertNext(storage));
      }
    }
  }
}
