package petstore.codec;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// One decode at a time, the others wait in their order: memory is bounded by one picture, and by
/// the uploads that wait. It runs on a thread of the operating system, which shares the processors
/// fairly; on a virtual thread, a decode would keep one of them from all other requests.
final class DecodeQueue {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Duration wait;
  private final ThreadPoolExecutor worker;

  /// @param waiting how many wait at most
  /// @param wait how long a caller waits for its result at most
  DecodeQueue(int waiting, Duration wait) {
    this.wait = wait;
    worker =
        new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("pictures").factory());
    worker.allowCoreThreadTimeOut(true);
  }

  /// The result of the work, or the failure that it throws.
  ///
  /// @throws Failure with [Problem.Unavailable] if too many others wait, or it takes too long
  <T> T run(Callable<T> work) {
    Future<T> result = submit(work);
    try {
      return result.get(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure ? failure : new IllegalStateException(e);
    } catch (TimeoutException _) {
      throw busy();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      result.cancel(false); // one that has not begun is not needed any more
    }
  }

  private <T> Future<T> submit(Callable<T> work) {
    try {
      return worker.submit(work);
    } catch (RejectedExecutionException _) {
      worker.purge();
      throw busy();
    }
  }

  private static Failure busy() {
    return new Failure(new Problem.Unavailable("Too many pictures are being read", RETRY_AFTER));
  }
}
