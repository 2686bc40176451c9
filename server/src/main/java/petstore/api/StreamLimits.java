package petstore.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;
import petstore.http.Stream;

/// Counts answers that are made while they are sent, which [Admission] does not count, and refuses
/// what is too much: in all, and for each caller who is known, or network that is not this machine.
///
/// Stands behind the filter that finds out who the caller is.
public final class StreamLimits implements Filter {
  /// How many may be open.
  public static final int OPEN = 12_000;

  /// How many may be open for one caller.
  public static final int OF_ONE = 100;

  private static final Duration LATER = Duration.ofSeconds(5);

  private final int most;
  private final int ofOne;
  private final AtomicInteger open = new AtomicInteger();
  private final Map<Consumer, Integer> each = new ConcurrentHashMap<>();

  /// @param most how many may be open
  /// @param ofOne how many of them for one caller
  public StreamLimits(int most, int ofOne) {
    this.most = most;
    this.ofOne = ofOne;
  }

  /// How many are open now.
  public int open() {
    return open.get();
  }

  @Override
  public Response answer(Api api, Route route, Request request, Handler next) {
    Response response = next.handle(request);
    Stream stream = response.stream();
    // HEAD would have one, and does not.
    if (stream == null || request.method().equals("HEAD")) {
      return response;
    }
    // One for all that a caller does, whatever it is.
    Consumer consumer = Consumer.of(OperationClass.READ, api, request);
    boolean counts = !(request.caller() instanceof Caller.Anonymous && request.peer().loopback());
    enter(consumer, counts);
    return new Response(
        response.status(),
        response.headers(),
        response.body(),
        sink -> {
          try {
            stream.sendTo(sink);
          } finally {
            leave(consumer, counts);
          }
        });
  }

  private void enter(Consumer consumer, boolean counts) {
    if (open.incrementAndGet() > most) {
      open.decrementAndGet();
      throw new Failure(new Problem.Unavailable("Too many streams are open", LATER));
    }
    if (counts && each.merge(consumer, 1, Integer::sum) > ofOne) {
      leave(consumer, true);
      throw new Failure(
          new Problem.TooManyRequests("More than " + ofOne + " streams at the same time", LATER));
    }
  }

  private void leave(Consumer consumer, boolean counts) {
    open.decrementAndGet();
    if (counts) {
      each.computeIfPresent(consumer, (_, count) -> count == 1 ? null : count - 1);
    }
  }
}
