package petstore.api.v3;

import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// That something was done: the definition's `ApiResponse`.
record MessageWire(String message) implements Wire {
  private static final int CODE = 200;
  private static final String TYPE = "unknown";

  @Override
  public String root() {
    return "ApiResponse";
  }

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("code", CODE);
    json.writeStringProperty("type", TYPE);
    json.writeStringProperty("message", message);
    json.writeEndObject();
  }

  @Override
  public void writeXml(XmlWriter xml, String element) {
    xml.start(element).leaf("code", CODE).leaf("type", TYPE).leaf("message", message).end(element);
  }
}
