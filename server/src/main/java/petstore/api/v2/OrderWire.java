package petstore.api.v2;

import java.time.Instant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.http.LenientDate;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// An order as `/v2` writes it: members in the definition's order in JSON, in alphabetical order in
/// XML.
final class OrderWire {
  private OrderWire() {}

  static void write(JsonGenerator json, Order order) {
    OrderDetails details = order.details();
    json.writeStartObject();
    json.writeNumberProperty("id", order.number());
    json.writeNumberProperty("petId", details.petId());
    json.writeNumberProperty("quantity", details.quantity());
    Instant shipDate = details.shipDate();
    if (shipDate != null) {
      // not RFC 3339, which wants a colon; but as published
      json.writeStringProperty("shipDate", LenientDate.text(shipDate, "+0000"));
    }
    Answers.text(json, "status", details.status());
    json.writeBooleanProperty("complete", details.complete());
    json.writeEndObject();
  }

  static void writeXml(XmlWriter xml, Order order) {
    OrderDetails details = order.details();
    xml.start("Order")
        .leaf("complete", Boolean.toString(details.complete()))
        .leaf("id", order.number())
        .leaf("petId", details.petId())
        .leaf("quantity", details.quantity());
    Instant shipDate = details.shipDate();
    if (shipDate != null) {
      xml.leaf("shipDate", LenientDate.text(shipDate, "Z"));
    }
    Answers.leaf(xml, "status", details.status());
    xml.end("Order");
  }
}
