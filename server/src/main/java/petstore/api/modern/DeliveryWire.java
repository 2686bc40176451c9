package petstore.api.modern;

import java.time.Duration;
import petstore.core.webhooks.Delivery;
import petstore.core.webhooks.DeliveryAttempt;
import petstore.core.webhooks.DeliveryReport;
import petstore.core.webhooks.Reply;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// A delivery as the edition shows it. When it last changed is not told: that would tell how long a
/// connection took that did not come about.
final class DeliveryWire {
  private DeliveryWire() {}

  static byte[] bytes(Delivery delivery) {
    return Json.write(json -> write(delivery, json));
  }

  static void write(Delivery delivery, JsonGenerator json) {
    json.writeStartObject();
    members(delivery, json);
    json.writeEndObject();
  }

  /// With what is told, and what became of each attempt.
  static byte[] bytes(DeliveryReport report) {
    return Json.write(json -> {
      json.writeStartObject();
      members(report.delivery(), json);
      json.writeName("payload");
      json.writeRawValue(report.delivery().message().body());
      json.writeArrayPropertyStart("attempts");
      report.attempts().forEach(attempt -> write(attempt, json));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void members(Delivery delivery, JsonGenerator json) {
    json.writeStringProperty("id", delivery.id().toString());
    json.writeStringProperty("endpointId", delivery.lane().toString());
    json.writeStringProperty("eventId", delivery.message().id().toString());
    json.writeStringProperty("eventType", delivery.message().type());
    json.writeStringProperty("status", delivery.state().name());
    json.writeNumberProperty("attemptCount", delivery.attempts());
    delivery
        .next()
        .ifPresent(next -> json.writeStringProperty("nextAttemptAt", PaymentWire.text(next)));
    json.writeStringProperty("createdAt", PaymentWire.text(delivery.createdAt()));
  }

  private static void write(DeliveryAttempt attempt, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("number", attempt.number());
    json.writeStringProperty("attemptedAt", PaymentWire.text(attempt.at()));
    attempt
        .took()
        .map(Duration::toMillis)
        .ifPresent(millis -> json.writeNumberProperty("durationMillis", millis));
    switch (attempt.reply()) {
      case Reply.Answered answered -> {
        json.writeNumberProperty("status", answered.status());
        json.writeStringProperty("response", answered.body());
      }
      case Reply.Failed(Reply.Reason reason) -> json.writeStringProperty("error", reason.name());
    }
    json.writeEndObject();
  }
}
