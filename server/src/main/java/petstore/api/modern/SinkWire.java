package petstore.api.modern;

import java.util.List;
import java.util.Set;
import petstore.core.sinks.SinkDelivery;
import petstore.http.MediaType;
import petstore.http.Response;
import petstore.http.json.Json;
import petstore.http.problem.ProblemDetails;
import tools.jackson.core.JsonGenerator;

/// What came to a sink, as programs are shown it.
final class SinkWire {
  // RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5
  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

  private SinkWire() {}

  /// All of it, the newest first.
  static Response list(String name, List<SinkDelivery> deliveries) {
    return Response.of(
        200,
        MediaType.JSON,
        Json.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("name", name);
          json.writeArrayPropertyStart("deliveries");
          deliveries.forEach(delivery -> write(delivery, json));
          json.writeEndArray();
          json.writeEndObject();
        }));
  }

  /// What the sender is told, with the status that was asked for.
  static Response taken(SinkDelivery delivery) {
    if (WITHOUT_BODY.contains(delivery.status())) {
      return Response.of(delivery.status());
    }
    return delivery.status() >= 400 ? failure(delivery) : receipt(delivery);
  }

  // Not one of our own kinds of problems: nothing went wrong.
  private static Response failure(SinkDelivery delivery) {
    return Response.of(
        delivery.status(),
        ProblemDetails.MEDIA_TYPE,
        Json.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("type", "about:blank");
          json.writeStringProperty("title", "Failure as asked for");
          json.writeNumberProperty("status", delivery.status());
          json.writeStringProperty(
              "detail", "Delivery " + delivery.number() + " is kept; the address asks for this");
          json.writeEndObject();
        }));
  }

  private static Response receipt(SinkDelivery delivery) {
    return Response.of(
        delivery.status(),
        MediaType.JSON,
        Json.write(json -> {
          json.writeStartObject();
          json.writeNumberProperty("number", delivery.number());
          judged(delivery, json);
          json.writeEndObject();
        }));
  }

  private static void write(SinkDelivery delivery, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("number", delivery.number());
    json.writeStringProperty("receivedAt", PaymentWire.text(delivery.receivedAt()));
    judged(delivery, json);
    json.writeNumberProperty("status", delivery.status());
    json.writeStringProperty("contentType", delivery.sent().contentType());
    json.writeStringProperty("body", delivery.text());
    json.writeArrayPropertyStart("headers");
    delivery
        .sent()
        .fields()
        .forEach(field -> {
          json.writeStartObject();
          json.writeStringProperty("name", field.name());
          json.writeStringProperty("value", field.value());
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void judged(SinkDelivery delivery, JsonGenerator json) {
    json.writeStringProperty("verified", delivery.verdict().result().name());
    if (!delivery.verdict().reason().isEmpty()) {
      json.writeStringProperty("reason", delivery.verdict().reason());
    }
  }
}
