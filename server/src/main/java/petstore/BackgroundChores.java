package petstore;

import java.time.Duration;
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
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

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
      boolean failed;
      do {
        failed = !doOne(chore);
      } while (!stopped.await(pause(chore, failed).toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // A store that is away is not asked, and does not fill the log, as often as some chores are done.
  private static Duration pause(Chore chore, boolean failed) {
    boolean isOften = chore.every().compareTo(AFTER_FAILURE) < 0;
    return failed && isOften ? AFTER_FAILURE : chore.every();
  }

  // What could not be done now is done the next time.
  private boolean doOne(Chore chore) {
    try {
      int done;
      do {
        done = chore.work().applyAsInt(AT_ONCE);
      } while (done >= AT_ONCE && stopped.getCount() > 0);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{}: not all were done", chore.name(), e);
      return false;
    }
  }
}
