package petstore.api.v3;

import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// A text.
record TextWire(String text) implements Wire {

  @Override
  public String root() {
    return "String";
  }

  @Override
  public void write(JsonGenerator json) {
    json.writeString(text);
  }

  @Override
  public void writeXml(XmlWriter xml, String element) {
    xml.leaf(element, text);
  }
}
