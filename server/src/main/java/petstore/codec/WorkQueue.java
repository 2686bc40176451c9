package petstore.codec;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Work that keeps a processor busy, or takes much memory: a few at a time, the others wait in
/// their order. It runs on threads of the operating system, which shares the processors fairly; on
/// a virtual thread, it would keep one of them from all other requests. The threads end when there
/// is nothing to do for a while.
final class WorkQueue {
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  /// How much is taken on.
  ///
  /// @param atOnce how many are worked on at the same time
  /// @param waiting how many wait at most
  /// @param patience how long a caller waits for its result at most
  record Limits(int atOnce, int waiting, Duration patience) {}

  private final String busy;
  private final Duration patience;
  private final ThreadPoolExecutor workers;

  /// @param name of its threads
  /// @param busy what is told, for people, to those for whom there is no room
  WorkQueue(String name, String busy, Limits limits) {
    this.busy = busy;
    patience = limits.patience();
    workers =
        new ThreadPoolExecutor(
            limits.atOnce(),
            limits.atOnce(),
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.waiting()),
            Thread.ofPlatform().daemon().name(name).factory());
    workers.allowCoreThreadTimeOut(true);
  }

  /// The result of the work, or the failure that it throws.
  ///
  /// @throws Failure with [Problem.Unavailable] if too many others wait, or it takes too long
  <T> T run(Callable<T> work) {
    var task = new FutureTask<>(work);
    try {
      workers.execute(task);
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure ? failure : new IllegalStateException(e);
    } catch (RejectedExecutionException | TimeoutException _) {
      throw busy();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      giveUp(task);
    }
  }

  /// One that has not begun is not needed any more, nor is its place.
  private void giveUp(FutureTask<?> task) {
    if (task.cancel(false)) {
      workers.remove(task);
    }
  }

  private Failure busy() {
    return new Failure(new Problem.Unavailable(busy, RETRY_AFTER));
  }
}
