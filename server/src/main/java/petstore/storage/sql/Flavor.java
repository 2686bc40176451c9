package petstore.storage.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What differs between SQL engines.
public interface Flavor {
  /// The folder of the engine's own migrations.
  String folder();

  /// The types in the migrations that are common to all.
  Map<String, String> types();

  /// A statement in this engine's dialect.
  ///
  /// @param sql in PostgreSQL's
  String dialect(String sql);

  /// The parameter that keeps words to be searched.
  ///
  /// @param words of letters and digits alone
  String words(Collection<String> words);

  /// The parameter that searches for things of which each prefix begins a word.
  ///
  /// @param prefixes of letters and digits alone
  String prefixes(Collection<String> prefixes);

  /// Sets a parameter to a UUID.
  void bind(PreparedStatement statement, int index, UUID value) throws SQLException;

  /// Reads a UUID.
  UUID uuid(ResultSet row, int column) throws SQLException;

  /// A position behind all that were given before, for a thing that comes to the end of a list.
  long nextPosition(PositionTable table);

  /// Whether several transactions write at the same time.
  boolean hasManyWriters();
}
