package petstore.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connection that nobody else uses, before the store is open.
final class LoneConnection implements Engine {
  private final Connection connection;
  private final Link link;

  LoneConnection(Connection connection, Flavor flavor) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    link = new Link(connection, flavor);
  }

  @Override
  public <T extends @Nullable Object> T with(Query<T> query) {
    try {
      return query.on(link);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return with(_ -> {
      T result = work.get();
      connection.commit();
      return result;
    });
  }

  @Override
  public boolean isInTransaction() {
    return true;
  }

  @Override
  public void close() {
    with(_ -> {
      connection.close();
      return true;
    });
  }
}
