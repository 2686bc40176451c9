package petstore.api;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Counts the requests that are being answered, and turns away those above a limit at once, so that
/// the memory that they take is bounded.
public final class Admission {
  private final int limit;
  private final AtomicInteger inFlight = new AtomicInteger();

  /// @param limit how many requests are answered at the same time
  public Admission(int limit) {
    this.limit = limit;
  }

  /// How many requests are being answered now.
  public int inFlight() {
    return inFlight.get();
  }

  /// Lets a request in; who was let in must [#leave].
  ///
  /// @throws Failure with [Problem.Unavailable]
  void enter() {
    if (inFlight.incrementAndGet() > limit) {
      inFlight.decrementAndGet();
      throw new Failure(new Problem.Unavailable("The server is overloaded", Duration.ofSeconds(1)));
    }
  }

  void leave() {
    inFlight.decrementAndGet();
  }
}
