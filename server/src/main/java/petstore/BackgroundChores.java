package petstore;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.core.kernel.Chore;

/// Does the shop's chores while the server answers requests, each on a thread of its own, so that
/// one that takes long does not keep the others waiting.
final class BackgroundChores {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundChores.class);
  private static final int AT_ONCE = 100;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> threads;

  BackgroundChores(List<Chore> chores) {
    threads = chores.stream().map(this::thread).toList();
  }

  private Thread thread(Chore chore) {
    return Thread.ofVirtual().name(chore.name()).unstarted(() -> run(chore));
  }

  /// Called once at most.
  void start() {
    threads.forEach(Thread::start);
  }

  /// Ends after what is being done; does nothing when it has not begun. For before the store is
  /// closed.
  void stop() {
    stopped.countDown();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Chore chore) {
    try {
      do {
        doOne(chore);
      } while (!stopped.await(chore.every().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // What could not be done now is done the next time.
  private void doOne(Chore chore) {
    try {
      int done;
      do {
        done = chore.work().applyAsInt(AT_ONCE);
      } while (done >= AT_ONCE && stopped.getCount() > 0);
    } catch (RuntimeException e) {
      LOG.warn("{}: not all were done", chore.name(), e);
    }
  }
}
