package petstore.storage.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.sqlite.SQLiteDataSource;
import petstore.core.Storage;
import petstore.core.users.Sealer;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.sql.Engine;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.Link;
import petstore.storage.sql.Schema;
import petstore.storage.sql.SqlStorage;

/// Opens SQLite stores.
public final class SqliteStorage {
  private static final int READERS = 8;

  private SqliteStorage() {}

  /// Opens the store in a directory, which is made if it is not there.
  public static Storage open(Path path, Sealer sealer, StorageObserver observer)
      throws StorageUnavailable {
    var flavor = new SqliteFlavor();
    Engine engine = engine(Directory.take(path), Settings.DURABLE, flavor, observer);
    return SqlStorage.open(engine, flavor, sealer);
  }

  /// Opens an empty store whose directory is deleted when it is closed.
  public static Storage openTemporary(Sealer sealer, StorageObserver observer)
      throws StorageUnavailable {
    var flavor = new SqliteFlavor();
    Engine engine = engine(Directory.temporary(), Settings.TEMPORARY, flavor, observer);
    return SqlStorage.open(engine, flavor, sealer);
  }

  static Engine engine(
      Directory directory, Settings settings, Flavor flavor, StorageObserver observer)
      throws StorageUnavailable {
    try {
      return connect(directory, settings, flavor, observer);
    } catch (SQLException e) {
      close(directory);
      throw new StorageUnavailable(
          "the database in %s cannot be opened: %s".formatted(directory, e.getMessage()), e);
    } catch (StorageUnavailable e) {
      close(directory);
      throw e;
    }
  }

  private static Engine connect(
      Directory directory, Settings settings, Flavor flavor, StorageObserver observer)
      throws SQLException, StorageUnavailable {
    settings.connect(directory.url()).close(); // says what is wrong with a file better than Flyway
    var source = new SQLiteDataSource();
    source.setUrl(directory.url());
    Schema.prepare(source, flavor);
    var writer = new Writer(new Link(settings.connect(directory.url()), flavor), observer);
    var readers = new ArrayList<Link>();
    for (int i = 0; i < READERS; i++) {
      readers.add(new Link(settings.connect(directory.url()), flavor));
    }
    writer.start();
    return new SqliteEngine(directory, writer, new Readers(readers));
  }

  private static void close(Directory directory) {
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
