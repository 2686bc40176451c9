package petstore.storage.sqlite;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.PositionTable;

/// What differs in SQLite: UUIDs and documents are texts, and there is no sequence.
final class SqliteFlavor implements Flavor {
  private static final Pattern INDEX = Pattern.compile("/\\* (\\w+) \\*/");

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
        "binary", "",
        "folded_username", "lower(username)");
  }

  @Override
  public String dialect(String sql) {
    return INDEX
        .matcher(sql)
        .replaceAll("INDEXED BY $1")
        .replace(
            "array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(CAST(? AS jsonb))))", "?")
        .replace("pet_words (entry, words)", "pet_words (rowid, words)")
        .replace("DELETE FROM pet_words WHERE entry", "DELETE FROM pet_words WHERE rowid")
        .replace(
            "SELECT entry FROM pet_words WHERE words @@ CAST(? AS tsquery)",
            "SELECT rowid FROM pet_words WHERE pet_words MATCH ?")
        .replace(
            "jsonb_array_elements_text(CAST(? AS jsonb)) AS word(value)", "json_each(?) AS word")
        .replace("CAST(? AS jsonb)", "?")
        .replace(
            "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)",
            "CAST(unixepoch('subsec') * 1000 AS integer)")
        .replace("lower(username COLLATE \"C\")", "lower(username)");
  }

  @Override
  public String words(Collection<String> words) {
    return String.join(" ", words);
  }

  @Override
  public String prefixes(Collection<String> prefixes) {
    return prefixes.stream().map(prefix -> '"' + prefix + "\"*").collect(joining(" AND "));
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
