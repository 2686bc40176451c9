package petstore.api;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, and once, however many ask at the same time.
public final class Once<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  /// @param maker makes the value; when it throws, whoever asks next tries again
  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  /// The value.
  public T get() {
    T made = value;
    return made == null ? make() : made;
  }

  private T make() {
    lock.lock();
    try {
      T made = value;
      if (made == null) {
        made = maker.get();
        value = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }
}
