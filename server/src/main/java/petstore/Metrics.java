package petstore;

import static java.util.Locale.ROOT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import petstore.api.Admission;
import petstore.api.StreamLimits;
import petstore.core.webhooks.Reply;
import petstore.http.RequestMetrics;
import petstore.storage.StorageObserver;

/// What the server counts, for Prometheus.
final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    bindCollector();
  }

  // The collector's listeners live as long as the process, and so does the registry.
  @SuppressWarnings("resource")
  private void bindCollector() {
    new JvmGcMetrics().bindTo(registry);
  }

  /// Counts answers.
  RequestMetrics requests() {
    return new RequestMetrics(registry);
  }

  /// Shows how many requests are being answered.
  void inFlight(Admission admission) {
    Gauge.builder("petstore.http.requests.in.flight", admission, Admission::inFlight)
        .description("Requests that are being answered")
        .register(registry);
  }

  /// Shows how many answers are being made while they are sent.
  void streams(StreamLimits streams) {
    Gauge.builder("petstore.http.streams.open", streams, StreamLimits::open)
        .description("Answers that are made while they are sent")
        .register(registry);
  }

  /// Counts what came of letters to webhook endpoints and callbacks.
  Consumer<String> letters() {
    Stream.concat(
            Stream.of("taken", "refused"),
            Arrays.stream(Reply.Reason.values()).map(reason -> reason.name().toLowerCase(ROOT)))
        .forEach(this::letters);
    return outcome -> letters(outcome).increment();
  }

  private Counter letters(String outcome) {
    return Counter.builder("petstore.webhooks.attempts")
        .description("Letters that were sent, or were to be, by what came of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  /// Counts what the store commits.
  StorageObserver store() {
    return new StoreMetrics(registry);
  }

  /// All of it, in the text format of Prometheus.
  String scrape() {
    return registry.scrape();
  }

  private static final class StoreMetrics implements StorageObserver {
    private final Counter transactions;
    private final DistributionSummary batch;
    private final Timer commits;
    private final AtomicInteger waiting = new AtomicInteger();

    StoreMetrics(PrometheusMeterRegistry registry) {
      transactions =
          Counter.builder("petstore.store.transactions")
              .description("Transactions that were made durable")
              .register(registry);
      batch =
          DistributionSummary.builder("petstore.store.batch.size")
              .description("Transactions that were made durable together")
              .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256)
              .register(registry);
      commits =
          Timer.builder("petstore.store.commits")
              .description("Commits and how long they took")
              .register(registry);
      Gauge.builder("petstore.store.queue", waiting, AtomicInteger::get)
          .description("Transactions that wait to be run")
          .register(registry);
    }

    @Override
    public void committed(int transactions, long nanos) {
      this.transactions.increment(transactions);
      batch.record(transactions);
      commits.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void queued(int waiting) {
      this.waiting.set(waiting);
    }
  }
}
