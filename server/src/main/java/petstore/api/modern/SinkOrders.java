package petstore.api.modern;

import java.time.Duration;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.StrictQuery;

/// How a sink is told, in its address, to answer.
///
/// @param status of the answers that `failEvery` picks
/// @param delay how long to wait before the answer
/// @param failEvery which answers have the status: each so many, counted from the first delivery;
///   the others have 200
record SinkOrders(int status, Duration delay, long failEvery) {
  static final int LONGEST_DELAY = 10_000; // milliseconds

  private static final int LEAST_STATUS = 200;
  private static final int LARGEST_STATUS = 599;
  private static final int LARGEST_STEP = 1_000;
  private static final int OK = 200;
  private static final int FAILURE = 500;

  /// @throws petstore.core.kernel.Failure as [StrictQuery#check]
  static SinkOrders read(Request request) {
    StrictQuery query = StrictQuery.of(request, Problem.Kind.SINK);
    var step = query.integer("failEvery", 1, LARGEST_STEP);
    long status =
        query
            .integer("status", LEAST_STATUS, LARGEST_STATUS)
            .orElse((long) (step.isPresent() ? FAILURE : OK));
    long delay = query.integer("delay", 0, LONGEST_DELAY).orElse(0L);
    query.check();
    return new SinkOrders(Math.toIntExact(status), Duration.ofMillis(delay), step.orElse(1L));
  }

  /// The status of the answer to the delivery with this number.
  int status(long number) {
    return number % failEvery == 0 ? status : OK;
  }
}
