package petstore.storage.sql;

import java.util.Optional;
import petstore.core.users.Sealer;
import petstore.storage.StorageUnavailable;

/// Keeps one sealed word in the database, so that a server with another key is told so when it
/// starts, and not when it fails to read the first user.
final class SqlSeals {
  private static final String WORD = "petstore";

  private final Sql sql;

  SqlSeals(Sql sql) {
    this.sql = sql;
  }

  /// Keeps the word as this server seals it, unless another server was first.
  void keep(Sealer sealer) {
    if (seal().isEmpty()) {
      sql.run(
          "INSERT INTO seals (name, seal) VALUES ('check', ?) ON CONFLICT (name) DO NOTHING",
          sealer.seal(WORD));
    }
  }

  /// Compares this server's key with the one that the word was sealed with.
  void check(Sealer sealer) throws StorageUnavailable {
    try {
      var _ = sealer.open(seal().orElseThrow());
    } catch (IllegalStateException e) {
      throw new StorageUnavailable(
          "the data was sealed with another secret key; name its file with --secret-key-file", e);
    }
  }

  private Optional<String> seal() {
    return sql.one("SELECT seal FROM seals WHERE name = 'check'", row -> row.getString(1));
  }
}
