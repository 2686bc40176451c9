package petstore.http.problem;

import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// What is wrong with a request, as it is told in a body (RFC 9457 section 3).
///
/// @param detail what is wrong this time, for people
/// @param instance the path of the request; none when it is too long to be repeated
/// @param errors what is wrong with which value, all at once, but no more than a hundred; none when
///   it is not about values
public record ProblemDetails(
    ProblemType type, String detail, Optional<String> instance, List<Fault> errors) {
  /// The media type of the body.
  public static final String MEDIA_TYPE = "application/problem+json";

  // So that an answer is not many times as large as its request.
  private static final int LONGEST_INSTANCE = 1_000;
  private static final int MOST_ERRORS = 100;

  public ProblemDetails {
    instance = instance.filter(path -> path.length() <= LONGEST_INSTANCE);
    errors = List.copyOf(errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
  }

  /// A problem with the path of the request that has it.
  public static ProblemDetails of(Problem problem, String path) {
    return new ProblemDetails(
        Telling.type(problem), Telling.detail(problem), Optional.of(path), Telling.errors(problem));
  }

  /// The body, in JSON.
  public byte[] toJson() {
    return Json.write(this::write);
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("type", type.uri());
    json.writeStringProperty("title", type.title());
    json.writeNumberProperty("status", type.status());
    json.writeStringProperty("detail", detail);
    instance.ifPresent(path -> json.writeStringProperty("instance", path));
    if (!errors.isEmpty()) {
      json.writeArrayPropertyStart("errors");
      errors.forEach(error -> write(error, json));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(Fault error, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("field", error.where());
    json.writeStringProperty("message", error.message());
    json.writeStringProperty("code", error.code());
    json.writeEndObject();
  }
}
