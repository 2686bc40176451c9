package petstore.storage;

import java.nio.file.Path;

/// Which store is opened, and with what.
public sealed interface StorageConfig {

  /// SQLite in a directory, which is created if it is absent.
  record Sqlite(Path directory) implements StorageConfig {}

  /// A temporary store that is gone when it is closed.
  record Memory() implements StorageConfig {}

  /// PostgreSQL.
  ///
  /// @param url for JDBC, such as `jdbc:postgresql://localhost/petstore`
  record Postgres(String url, String user, String password) implements StorageConfig {
    /// Without the password, since it may come into a log.
    @Override
    public String toString() {
      return "Postgres[url=" + url + ", user=" + user + "]";
    }
  }
}
