package petstore.core.kernel;

import java.util.function.Supplier;

/// Runs work in a transaction of the store.
///
/// What runs inside stops other writers on an embedded store: SQL and pure rules only; no hashing,
/// decoding or network.
public interface Transactions {
  /// Runs `work`; when it returns, all that it wrote is durable, on disk. When it throws, nothing
  /// of it is kept and the exception goes on to the caller. A transaction inside another one joins
  /// it.
  ///
  /// `work` may run more than once (after a conflict with another writer) and on another thread, so
  /// it has no effects but those on repositories.
  ///
  /// @throws Failure with [Problem.Unavailable] when the store is overloaded or not reachable
  <T extends @org.jspecify.annotations.Nullable Object> T inTransaction(Supplier<T> work);
}
