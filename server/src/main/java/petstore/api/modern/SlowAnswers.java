package petstore.api.modern;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Response;

/// Answers that were asked to come late. Each takes a request's place while it waits, so there are
/// only a few of them at a time: the others have to find their place, too.
final class SlowAnswers {
  /// How many wait at the same time.
  static final int MAX = 16;

  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Semaphore places = new Semaphore(MAX);

  /// Does the work, and answers after a while.
  ///
  /// @throws Failure with [Problem.Unavailable] when too many wait already; nothing was done then
  Response after(Duration delay, Supplier<Response> work) {
    if (delay.isZero()) {
      return work.get();
    }
    if (!places.tryAcquire()) {
      throw new Failure(
          new Problem.Unavailable("Too many slow answers are waited for already", RETRY));
    }
    try {
      Response response = work.get();
      Thread.sleep(delay);
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(new Problem.Unavailable("The server is stopping", RETRY));
    } finally {
      places.release();
    }
  }
}
