package petstore.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;

/// A connection, used by one thread at a time, that keeps its statements: preparing them anew costs
/// more than running them.
public final class Link implements AutoCloseable {
  private static final int MOST = 500;

  private final Connection connection;
  private final Flavor flavor;
  private final LinkedHashMap<String, PreparedStatement> statements =
      new LinkedHashMap<>(64, 0.75f, true);

  public Link(Connection connection, Flavor flavor) {
    this.connection = connection;
    this.flavor = flavor;
  }

  /// The statement for a text in PostgreSQL's dialect.
  public PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement kept = statements.get(sql);
    if (kept == null) {
      kept = connection.prepareStatement(flavor.dialect(sql));
      keep(sql, kept);
    }
    return kept;
  }

  /// Runs a text that is no query, as it stands.
  public void run(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      keep(sql, statement);
    }
    statement.execute();
  }

  // Searches are put together from many parts: the statement that nobody used for longest goes.
  private void keep(String sql, PreparedStatement statement) throws SQLException {
    statements.put(sql, statement);
    if (statements.size() > MOST) {
      statements.pollFirstEntry().getValue().close();
    }
  }

  Flavor flavor() {
    return flavor;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
