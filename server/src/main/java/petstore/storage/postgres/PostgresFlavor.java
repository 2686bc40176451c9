package petstore.storage.postgres;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.PositionTable;

/// PostgreSQL, for which the statements are written.
final class PostgresFlavor implements Flavor {
  @Override
  public String folder() {
    return "postgres";
  }

  @Override
  public Map<String, String> types() {
    return Map.of(
        "uuid", "uuid",
        "document", "jsonb",
        "bytes", "bytea",
        "time", "timestamptz",
        "clustered", "",
        "binary", " COLLATE \"C\"",
        // in the C collation only ASCII letters have a case, whatever the database's language is
        "folded_username", "lower(username COLLATE \"C\")");
  }

  @Override
  public String dialect(String sql) {
    return sql;
  }

  @Override
  public String words(Collection<String> words) {
    return words.stream().map(word -> '"' + word + '"').collect(joining(",", "[", "]"));
  }

  @Override
  public String prefixes(Collection<String> prefixes) {
    return prefixes.stream().map(prefix -> "'" + prefix + "':*").collect(joining(" & "));
  }

  @Override
  public void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
    statement.setObject(index, value);
  }

  @Override
  public UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  @Override
  public long nextPosition(PositionTable table) {
    return table.next();
  }

  @Override
  public boolean hasManyWriters() {
    return true;
  }
}
