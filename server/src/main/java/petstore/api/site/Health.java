package petstore.api.site;

import java.util.function.Supplier;
import petstore.http.Request;
import petstore.http.Response;

/// What those who run the server look at.
final class Health {
  private static final String JSON = "application/json";
  private static final int RETRY_AFTER_SECONDS = 2;

  private final Supplier<SiteApi.Readiness> readiness;
  private final Supplier<String> metrics;

  Health(Supplier<SiteApi.Readiness> readiness, Supplier<String> metrics) {
    this.readiness = readiness;
    this.metrics = metrics;
  }

  /// Whether the process answers at all.
  Response live(Request request) {
    return fresh(Response.of(200, JSON, "{\"status\":\"UP\"}"));
  }

  /// Whether it makes sense to send requests here.
  Response ready(Request request) {
    return switch (readiness.get()) {
      case READY -> fresh(Response.of(200, JSON, "{\"status\":\"UP\"}"));
      case STARTING -> notReady("the server is starting");
      case STOPPING -> notReady("the server is stopping");
      case STORE_UNREACHABLE -> notReady("the store does not answer");
    };
  }

  Response metrics(Request request) {
    return fresh(Response.of(200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
  }

  private static Response notReady(String reason) {
    String body = "{\"status\":\"DOWN\",\"reason\":\"" + reason + "\"}";
    return fresh(Response.of(503, JSON, body))
        .with("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
  }

  private static Response fresh(Response response) {
    return response.with("Cache-Control", "no-store");
  }
}
