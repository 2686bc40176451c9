package petstore.api.openai;

import java.util.List;
import java.util.stream.Stream;
import petstore.core.kernel.Failure;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// The models that can be asked for.
final class Models {
  /// The one where none is said.
  static final String DEFAULT = "pet-advisor-1";

  private static final List<String> OWN = List.of(DEFAULT, "pet-advisor-turbo");
  private static final long SINCE = 1_767_225_600; // 2026-01-01

  private final List<String> names;

  Models(List<String> others) {
    this.names = Stream.concat(OWN.stream(), others.stream()).distinct().toList();
  }

  Response listOpenaiModels(Request request) {
    return Response.of(
        200,
        MediaType.JSON,
        Json.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("object", "list");
          json.writeArrayPropertyStart("data");
          names.forEach(name -> write(json, name));
          json.writeEndArray();
          json.writeEndObject();
        }));
  }

  Response getOpenaiModel(Request request) {
    String name = known(request.parameter("id"));
    return Response.of(200, MediaType.JSON, Json.write(json -> write(json, name)));
  }

  /// The name of a model.
  ///
  /// @throws Failure if there is none of this name
  String known(String name) {
    if (!names.contains(name)) {
      throw OpenaiError.noModel(name);
    }
    return name;
  }

  private static void write(JsonGenerator json, String name) {
    json.writeStartObject();
    json.writeStringProperty("id", name);
    json.writeStringProperty("object", "model");
    json.writeNumberProperty("created", SINCE);
    json.writeStringProperty("owned_by", OWN.contains(name) ? "petstore" : "upstream");
    json.writeEndObject();
  }
}
