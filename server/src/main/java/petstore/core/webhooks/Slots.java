package petstore.core.webhooks;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Bounds how many letters are in flight. Who waited longest is next; receivers that have not taken
/// several letters in a row, and may be waited for long, leave a half to the others.
final class Slots {
  private final Semaphore all;
  private final Semaphore failing;

  Slots(int most) {
    all = new Semaphore(most, true);
    failing = new Semaphore(Math.max(1, most / 2), true);
  }

  /// Does something when there is a place for it.
  <T> T in(boolean isFailing, Supplier<T> work) {
    if (!isFailing) {
      return in(all, work);
    }
    return in(failing, () -> in(all, work));
  }

  private static <T> T in(Semaphore places, Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
