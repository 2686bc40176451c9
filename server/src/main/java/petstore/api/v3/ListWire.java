package petstore.api.v3;

import java.util.List;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// A list of things; in XML each is an `item`.
record ListWire(String root, List<? extends Wire> items) implements Wire {

  @Override
  public void write(JsonGenerator json) {
    json.writeStartArray();
    items.forEach(item -> item.write(json));
    json.writeEndArray();
  }

  @Override
  public void writeXml(XmlWriter xml, String element) {
    if (items.isEmpty()) {
      xml.empty(element);
      return;
    }
    xml.start(element);
    items.forEach(item -> item.writeXml(xml, "item"));
    xml.end(element);
  }
}
