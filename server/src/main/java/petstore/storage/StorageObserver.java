package petstore.storage;

/// Sees what a store does, for metrics. Called on the threads that do it, so it returns at once.
public interface StorageObserver {
  /// Sees nothing.
  StorageObserver NONE =
      new StorageObserver() {
        @Override
        public void committed(int transactions, long nanos) {}

        @Override
        public void queued(int waiting) {}
      };

  /// Transactions were made durable together.
  ///
  /// @param transactions how many, at least 1
  /// @param nanos how long the commit took, in nanoseconds
  void committed(int transactions, long nanos);

  /// How many transactions wait now.
  void queued(int waiting);
}
