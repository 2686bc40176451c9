package petstore.api.v3;

import java.util.HashMap;
import java.util.Map;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// Quantities by status.
record InventoryWire(Map<String, Long> quantities) implements Wire {

  InventoryWire {
    // The order is that of the published server's hash map, which grows one by one: a copy that
    // knows
    // the size beforehand has another.
    var published = new HashMap<String, Long>();
    quantities.forEach(published::put);
    quantities = published;
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
