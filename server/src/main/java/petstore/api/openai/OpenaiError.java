package petstore.api.openai;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import petstore.http.problem.ProblemAnswer;
import petstore.http.problem.ProblemDetails;
import petstore.http.problem.ProblemType;
import tools.jackson.core.JsonGenerator;

/// A problem as OpenAI's API tells it: one object `error`, and 400 for every fault of a body.
final class OpenaiError {
  private static final String OF_MODEL = "model";

  private OpenaiError() {}

  /// There is no model of this name. (The name is in what is told of it.)
  static Failure noModel(String name) {
    return new Failure(new Problem.NotFound(Problem.Kind.CONVERSATION, OF_MODEL + " " + name));
  }

  /// The answer to a problem, with the same header fields as everywhere here.
  static Response answer(Problem problem, Request request) {
    Response house = ProblemAnswer.of(problem, request);
    List<Response.Header> fields =
        house.headers().stream()
            .filter(field -> !field.name().equalsIgnoreCase("Content-Type"))
            .toList();
    return Response.of(status(house.status()), MediaType.JSON, body(problem)).with(fields);
  }

  /// The object that tells a problem.
  static byte[] body(Problem problem) {
    ProblemDetails details = ProblemDetails.of(problem, "");
    return Json.write(json -> {
      json.writeStartObject();
      json.writeObjectPropertyStart("error");
      json.writeStringProperty("message", message(problem, details));
      json.writeStringProperty("type", type(details.type()));
      text(json, "param", param(problem, details));
      json.writeStringProperty("code", code(problem, details));
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private static int status(int status) {
    return status == 422 ? 400 : status;
  }

  private static String message(Problem problem, ProblemDetails details) {
    if (isOfModel(problem)) {
      return "The model does not exist. GET /v1/openai/models lists those that do.";
    }
    return details.errors().isEmpty() ? details.detail() : Fault.text(details.errors());
  }

  private static String type(ProblemType type) {
    return switch (type.status()) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 429 -> "rate_limit_error";
      default -> type.status() >= 500 ? "server_error" : "invalid_request_error";
    };
  }

  // A JSON pointer such as /messages/0/role, in OpenAI's way: messages[0].role
  private static Optional<String> param(Problem problem, ProblemDetails details) {
    if (isOfModel(problem)) {
      return Optional.of(OF_MODEL);
    }
    return details.errors().stream()
        .findFirst()
        .map(Fault::where)
        .filter(where -> where.startsWith("/"))
        .map(where -> where.substring(1).replaceAll("/([0-9]+)", "[$1]").replace('/', '.'));
  }

  private static String code(Problem problem, ProblemDetails details) {
    if (isOfModel(problem)) {
      return "model_not_found";
    }
    return Stream.concat(
            details.errors().stream().map(Fault::code),
            Stream.of(
                details.type() == ProblemType.UNAUTHORIZED
                    ? "invalid_api_key"
                    : details.type().slug().replace('-', '_')))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOfModel(Problem problem) {
    return problem instanceof Problem.NotFound(Problem.Kind kind, String key)
        && kind == Problem.Kind.CONVERSATION
        && key.startsWith(OF_MODEL);
  }

  private static void text(JsonGenerator json, String name, Optional<String> text) {
    json.writeName(name);
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }
}
