package petstore.api.v2;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Pet;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// Writes answers in the format that the client prefers.
final class Answers {
  private Answers() {}

  /// One thing.
  static <T> Response of(
      Request request, T value, BiConsumer<JsonGenerator, T> json, BiConsumer<XmlWriter, T> xml) {
    Format format = Format.of(request, Format.BOTH);
    return Response.of(
        200,
        format.mediaType(),
        switch (format) {
          case JSON -> Json.write(generator -> json.accept(generator, value));
          case XML -> xml(writer -> xml.accept(writer, value));
        });
  }

  /// A list of pets.
  static Response of(Request request, List<Pet> pets) {
    return of(request, pets, PetWire::writeAll, PetWire::writeAllXml);
  }

  /// A message in a format that was chosen before.
  static Response of(Format format, Message message) {
    return Response.of(message.status(), format.mediaType(), body(format, message));
  }

  /// A message of an operation that answers in JSON and XML.
  static Response of(Request request, Message message) {
    return of(Format.of(request, Format.BOTH), message);
  }

  static byte[] body(Format format, Message message) {
    return switch (format) {
      case JSON -> Json.write(generator -> write(generator, message));
      case XML -> xml(writer -> writeXml(writer, message));
    };
  }

  private static byte[] xml(Consumer<XmlWriter> content) {
    var writer = new XmlWriter(XmlWriter.Escaping.ALL).declaration();
    content.accept(writer);
    return writer.toBytes();
  }

  private static void write(JsonGenerator json, Message message) {
    json.writeStartObject();
    json.writeNumberProperty("code", message.code());
    json.writeStringProperty("type", message.type());
    text(json, "message", message.message());
    json.writeEndObject();
  }

  // The published server leaves the code out of its XML.
  private static void writeXml(XmlWriter xml, Message message) {
    xml.start("apiResponse");
    leaf(xml, "message", message.message());
    xml.leaf("type", message.type()).end("apiResponse");
  }

  /// A member that is left out when it has no value.
  static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /// An element that is left out when it has no value.
  static void leaf(XmlWriter xml, String name, @Nullable String value) {
    if (value != null) {
      xml.leaf(name, value);
    }
  }
}
