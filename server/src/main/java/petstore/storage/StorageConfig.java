package petstore.storage;

import java.nio.file.Path;

/// Which store to use.
public sealed interface StorageConfig {
  /// An SQLite database in a directory of its own, which is created if absent.
  record Sqlite(Path directory) implements StorageConfig {}

  /// A temporary store, gone when it is closed.
  record Memory() implements StorageConfig {}

  /// A PostgreSQL database, which several servers may share.
  ///
  /// @param url such as `jdbc:postgresql://host:5432/database`
  record Postgres(String url, String user, String password) implements StorageConfig {
    // The password must not reach a log; it may also stand behind the question mark.
    @Override
    public String toString() {
      return "Postgres[" + address() + "]";
    }

    /// The address of the database without anything that may be secret.
    public String address() {
      return url.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//");
    }
  }
}
