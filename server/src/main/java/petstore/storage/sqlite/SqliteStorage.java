package petstore.storage.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import javax.sql.DataSource;
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

  /// Opens the store in a directory that a server may be using, and does not take it. Tables that
  /// are not what this program needs are brought up to date, unless a server has the directory.
  ///
  /// @throws StorageUnavailable also if a server of another version has the directory
  public static Storage openShared(Path path, Sealer sealer) throws StorageUnavailable {
    var flavor = new SqliteFlavor();
    Directory directory = Directory.visit(path);
    if (!directory.hasDatabase() || !Schema.isCurrent(source(directory))) {
      prepareIfFree(path, flavor);
    }
    Engine engine =
        opened(
            directory,
            () ->
                connect(
                    directory, Settings.DURABLE, Share.OF_COMMAND, flavor, StorageObserver.NONE));
    return SqlStorage.open(engine, flavor, sealer);
  }

  private static void prepareIfFree(Path path, Flavor flavor) throws StorageUnavailable {
    Optional<Directory> free = Directory.takeIfFree(path);
    if (free.isEmpty()) {
      throw new StorageUnavailable(
          "the server that uses the data directory %s is of another version, or not ready yet"
              .formatted(path));
    }
    Directory own = free.get();
    close(
        opened(
            own,
            () -> {
              prepare(own, Settings.DURABLE, flavor);
              return own;
            }));
  }

  static Engine engine(
      Directory directory, Settings settings, Flavor flavor, StorageObserver observer)
      throws StorageUnavailable {
    return opened(
        directory,
        () -> {
          prepare(directory, settings, flavor);
          return connect(directory, settings, Share.OF_SERVER, flavor, observer);
        });
  }

  /// Something that is done with a directory, which is closed if it fails.
  private interface Opening<T> {
    T run() throws SQLException, StorageUnavailable;
  }

  private static <T> T opened(Directory directory, Opening<T> opening) throws StorageUnavailable {
    try {
      return opening.run();
    } catch (SQLException e) {
      close(directory);
      throw new StorageUnavailable(
          "the database in %s cannot be opened: %s".formatted(directory, e.getMessage()), e);
    } catch (StorageUnavailable e) {
      close(directory);
      throw e;
    }
  }

  private static void prepare(Directory directory, Settings settings, Flavor flavor)
      throws SQLException, StorageUnavailable {
    settings.connect(directory.url()).close(); // says what is wrong with a file better than Flyway
    Schema.prepare(source(directory), flavor);
  }

  private static Engine connect(
      Directory directory, Settings settings, Share share, Flavor flavor, StorageObserver observer)
      throws SQLException {
    String url = directory.url();
    var writer = new Writer(new Link(settings.forWriter().connect(url), flavor), share, observer);
    var readers = new ArrayList<Link>();
    for (int i = 0; i < share.readers(); i++) {
      readers.add(new Link(settings.connect(url), flavor));
    }
    writer.start();
    return new SqliteEngine(directory, writer, new Readers(readers));
  }

  private static DataSource source(Directory directory) {
    var source = new SQLiteDataSource();
    source.setUrl(directory.url());
    return source;
  }

  private static void close(Directory directory) {
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
