package petstore.storage.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.PositionTable;

/// What differs in SQLite: UUIDs and documents are texts, and there is no sequence.
final class SqliteFlavor implements Flavor {
  private final Positions positions = new Positions(() -> System.currentTimeMillis() * 1_000);

  @Override
  public String folder() {
    return "sqlite";
  }

  @Override
  public Map<String, String> types() {
    return Map.of(
        "uuid", "text",
        "document", "text",
        "bytes", "blob",
        "time", "text",
        "clustered", " WITHOUT ROWID",
        "folded_username", "lower(username)");
  }

  @Override
  public String dialect(String sql) {
    return sql.replace(
            "jsonb_array_elements_text(CAST(? AS jsonb)) AS word(value)", "json_each(?) AS word")
        .replace("CAST(? AS jsonb)", "?")
        .replace("lower(username COLLATE \"C\")", "lower(username)");
  }

  @Override
  public void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
    statement.setString(index, value.toString());
  }

  @Override
  public UUID uuid(ResultSet row, int column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }

  @Override
  public long nextPosition(PositionTable table) {
    return positions.next(table);
  }

  @Override
  public boolean hasManyWriters() {
    return false;
  }
}
