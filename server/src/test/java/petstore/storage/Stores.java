package petstore.storage;

import java.sql.Connection;
import java.sql.SQLException;
import petstore.core.Storage;

/// Opens stores on the same data.
interface Stores {
  /// Opens a store; the second time, while the first is open, as another process that may use it.
  Storage open() throws StorageUnavailable;

  /// A connection to the database under the stores, to see what is really in it.
  Connection connect() throws SQLException;
}
