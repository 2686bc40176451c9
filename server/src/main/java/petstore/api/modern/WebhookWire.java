package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import petstore.core.webhooks.Message;
import petstore.core.webhooks.ProcessedOrder;
import petstore.core.webhooks.WebhookFormat;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// What webhooks say that is no event of the shop.
final class WebhookWire implements WebhookFormat {
  private static final String PROCESSOR = "payment-gateway";

  @Override
  public String test(UUID id, Instant at, UUID endpoint) {
    return text(
        Json.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("eventId", id.toString());
          json.writeStringProperty("eventType", Message.TEST);
          json.writeStringProperty("timestamp", text(at));
          json.writeObjectPropertyStart("data");
          json.writeStringProperty("endpointId", endpoint.toString());
          json.writeEndObject();
          json.writeEndObject();
        }));
  }

  @Override
  public String processed(ProcessedOrder order) {
    return text(
        Json.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("requestId", order.request().toString());
          json.writeStringProperty("orderId", order.order().toString());
          json.writeStringProperty("status", order.isCompleted() ? "COMPLETED" : "FAILED");
          json.writeStringProperty("timestamp", text(order.at()));
          json.writeObjectPropertyStart("result");
          result(json, order);
          json.writeEndObject();
          json.writeEndObject();
        }));
  }

  private static void result(JsonGenerator json, ProcessedOrder order) {
    order
        .payment()
        .ifPresent(paid -> json.writeStringProperty("transactionId", paid.payment().toString()));
    json.writeStringProperty("orderStatus", order.status());
    order
        .payment()
        .ifPresent(paid -> {
          json.writeObjectPropertyStart("processingDetails");
          json.writeStringProperty("processor", PROCESSOR);
          json.writeStringProperty("approvalCode", paid.receipt().toString());
          json.writeEndObject();
        });
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }

  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
