package petstore.storage.sql;

import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Transactions;

/// Runs transactions and hands out connections.
public interface Engine extends Transactions, AutoCloseable {
  /// Runs a query on the connection of the transaction that this thread is in, or outside of one on
  /// a connection that sees the last committed state.
  ///
  /// @throws SqlFailure when the database reports an error inside a transaction
  /// @throws petstore.core.kernel.Failure when it does so outside of one, or no connection is free
  <T extends @Nullable Object> T with(Query<T> query);

  /// Whether this thread is in a transaction.
  boolean isInTransaction();

  @Override
  void close();
}
