package petstore.storage.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Something to do on a connection.
@FunctionalInterface
public interface Query<T extends @Nullable Object> {
  T on(Link link) throws SQLException;
}
