package petstore.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// A connection, used by one thread at a time, that keeps its statements: preparing them anew costs
/// more than running them.
public final class Link implements AutoCloseable {
  private final Connection connection;
  private final Flavor flavor;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  public Link(Connection connection, Flavor flavor) {
    this.connection = connection;
    this.flavor = flavor;
  }

  /// The statement for a text in PostgreSQL's dialect.
  public PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement kept = statements.get(sql);
    if (kept == null) {
      kept = connection.prepareStatement(flavor.dialect(sql));
      statements.put(sql, kept);
    }
    return kept;
  }

  /// Runs a text that is no query, as it stands.
  public void run(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    statement.execute();
  }

  Flavor flavor() {
    return flavor;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
