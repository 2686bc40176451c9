package petstore.api.v3;

import java.util.HashMap;
import java.util.Map;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// Quantities by status.
record InventoryWire(Map<String, Long> quantities) implements Wire {

  InventoryWire {
    // not a copy of the order that it has: the published server's is that of a hash map
    quantities = new HashMap<>(quantities);
  }

  @Override
  public String root() {
    return "HashMap";
  }

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject();
    quantities.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  @Override
  public void writeXml(XmlWriter xml, String element) {
    if (quantities.isEmpty()) {
      xml.empty(element);
      return;
    }
    xml.start(element);
    quantities.forEach((status, quantity) -> xml.leaf(XmlWriter.name(status), quantity));
    xml.end(element);
  }
}
