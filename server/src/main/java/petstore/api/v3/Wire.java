package petstore.api.v3;

import org.jspecify.annotations.Nullable;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// Something that an answer can say, in each of the edition's formats.
interface Wire {
  /// Its element when it is all that the answer says.
  String root();

  /// Writes it as JSON, or as YAML. What has no value is left out.
  void write(JsonGenerator json);

  /// Writes it as an element with this name. What has no value is an empty element.
  void writeXml(XmlWriter xml, String element);

  /// A member that is left out when it has no value.
  static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /// An element that is empty when it has no value.
  static void leaf(XmlWriter xml, String name, @Nullable String value) {
    if (value == null) {
      xml.empty(name);
    } else {
      xml.leaf(name, value);
    }
  }
}
