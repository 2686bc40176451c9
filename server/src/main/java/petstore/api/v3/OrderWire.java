package petstore.api.v3;

import java.time.Instant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.http.LenientDate;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// An order as `/api/v3` writes it: in the definition's order and with dates of RFC 3339 in JSON,
/// in alphabetical order and with milliseconds since 1970 in XML.
record OrderWire(Order order) implements Wire {

  @Override
  public String root() {
    return "Order";
  }

  @Override
  public void write(JsonGenerator json) {
    OrderDetails details = order.details();
    json.writeStartObject();
    json.writeNumberProperty("id", order.number());
    json.writeNumberProperty("petId", details.petId());
    json.writeNumberProperty("quantity", details.quantity());
    Instant shipDate = details.shipDate();
    if (shipDate != null) {
      json.writeStringProperty("shipDate", LenientDate.text(shipDate, "+00:00"));
    }
    Wire.text(json, "status", details.status());
    json.writeBooleanProperty("complete", details.complete());
    json.writeEndObject();
  }

  @Override
  public void writeXml(XmlWriter xml, String element) {
    OrderDetails details = order.details();
    xml.start(element)
        .leaf("complete", Boolean.toString(details.complete()))
        .leaf("id", order.number())
        .leaf("petId", details.petId())
        .leaf("quantity", details.quantity());
    Instant shipDate = details.shipDate();
    Wire.leaf(xml, "shipDate", shipDate == null ? null : Long.toString(shipDate.toEpochMilli()));
    Wire.leaf(xml, "status", details.status());
    xml.end(element);
  }
}
