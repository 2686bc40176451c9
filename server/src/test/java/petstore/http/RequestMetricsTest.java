package petstore.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestMetricsTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RequestMetrics metrics = new RequestMetrics(registry);

  private void answer(String operation, int status, long millis) {
    var request = Requests.of("id", "GET", "/v2/pet/1", "");
    metrics.answered("v2", operation, request, Response.of(status), millis * 1_000_000);
  }

  private void assertShown(String line) {
    List<String> lines = registry.scrape().lines().toList();
    assertTrue(lines.contains(line), () -> line + " is not in\n" + String.join("\n", lines));
  }

  @Test
  void answers_are_counted_by_edition_operation_and_status() {
    answer("getPetById", 200, 3);
    answer("getPetById", 200, 700);
    answer("getPetById", 404, 3);
    answer("addPet", 200, 3);
    String name = "petstore_http_requests_seconds_count";
    assertShown(name + "{edition=\"v2\",operation=\"getPetById\",status=\"200\"} 2");
    assertShown(name + "{edition=\"v2\",operation=\"getPetById\",status=\"404\"} 1");
    assertShown(name + "{edition=\"v2\",operation=\"addPet\",status=\"200\"} 1");
  }

  @Test
  void durations_fall_into_fixed_buckets() {
    answer("getPetById", 200, 3);
    answer("getPetById", 200, 700);
    String start =
        "petstore_http_requests_seconds_bucket{edition=\"v2\",operation=\"getPetById\",status=\"200\",le=\"";
    assertShown(start + "0.001\"} 0");
    assertShown(start + "0.005\"} 1");
    assertShown(start + "0.5\"} 1");
    assertShown(start + "1.0\"} 2");
    assertShown(start + "10.0\"} 2");
    assertShown(start + "+Inf\"} 2");
  }
}
