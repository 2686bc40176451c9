package petstore.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Counts answers and how long they took, by edition, operation and status: in Prometheus,
/// `petstore_http_requests_seconds`.
public final class RequestMetrics implements Observer {
  private static final Duration[] BUCKETS =
      LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

  private record Series(String edition, String operation, int status) {}

  /// Metrics that are kept in a registry.
  public RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void answered(
      String surface, String operation, Request request, Response response, long nanos) {
    var series = new Series(surface, operation, response.status());
    Timer timer = timers.get(series);
    if (timer == null) {
      timer = timers.computeIfAbsent(series, this::timer);
    }
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Series series) {
    return Timer.builder("petstore.http.requests")
        .description("Answers and how long they took")
        .tag("edition", series.edition())
        .tag("operation", series.operation())
        .tag("status", Integer.toString(series.status()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
