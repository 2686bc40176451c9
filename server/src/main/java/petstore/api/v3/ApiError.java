package petstore.api.v3;

import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// What is said when a request is refused.
///
/// @param status of HTTP
/// @param speaker who refuses; the published server has two forms for it
record ApiError(int status, Speaker speaker, String message) implements Wire {

  /// Who refuses.
  enum Speaker {
    /// The shop, which knows pets, orders and users.
    SHOP,
    /// What stands in front of it: routing, parameters and bodies.
    DOOR
  }

  static ApiError shop(int status, String message) {
    return new ApiError(status, Speaker.SHOP, message);
  }

  static ApiError door(int status, String message) {
    return new ApiError(status, Speaker.DOOR, message);
  }

  @Override
  public String root() {
    return "ApiError";
  }

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("code", status);
    json.writeStringProperty("message", message);
    json.writeEndObject();
  }

  @Override
  public void writeXml(XmlWriter xml, String element) {
    xml.start(element).leaf("code", status).leaf("message", message).end(element);
  }
}
