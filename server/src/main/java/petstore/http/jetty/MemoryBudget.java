package petstore.http.jetty;

import java.util.concurrent.atomic.AtomicLong;

/// The memory that large bodies and large answers may take together, so that no number of clients,
/// however slow, can fill the heap. Small ones are bounded by the number of requests in flight.
final class MemoryBudget {
  /// What is not counted, in bytes.
  static final int SMALL = 64 * 1024;

  private final AtomicLong free;

  /// @param bytes how much there is
  MemoryBudget(long bytes) {
    free = new AtomicLong(bytes);
  }

  /// An eighth of what this process may take.
  static MemoryBudget ofHeap() {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / 8);
  }

  /// Takes some, if there is enough; who took it must [#give] it back.
  boolean take(long bytes) {
    if (free.addAndGet(-bytes) >= 0) {
      return true;
    }
    free.addAndGet(bytes);
    return false;
  }

  void give(long bytes) {
    free.addAndGet(bytes);
  }
}
