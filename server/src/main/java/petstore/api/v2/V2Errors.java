package petstore.api.v2;

import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Problem;
import petstore.http.Challenge;
import petstore.http.Request;
import petstore.http.Response;

/// What `/v2` answers to problems.
final class V2Errors {
  private final V2Behavior.Errors errors;
  private final String publicUrl;

  V2Errors(V2Behavior.Errors errors, String publicUrl) {
    this.errors = errors;
    this.publicUrl = publicUrl;
  }

  Response answer(Problem problem, Request request) {
    Message message = message(problem, request);
    Format format = format(problem, request);
    Response response =
        Response.of(
            message.status(), mediaType(problem, request, format), Answers.body(format, message));
    Response answer = response.retryAfter(problem.delay()).with(Challenge.of(problem));
    return problem instanceof Problem.MethodNotAllowed(var allowed)
        ? allow(answer, errors.allowed().apply(allowed))
        : answer;
  }

  /// The answer to DELETE of what is not there.
  Response nothingToDelete(Problem.Kind kind, Request request) {
    Format format = Format.of(request, Format.BOTH);
    Optional<Message> message = errors.nothingToDelete().apply(kind);
    return message.map(said -> Answers.of(format, said)).orElse(Response.of(404));
  }

  private Message message(Problem problem, Request request) {
    return switch (problem) {
      case Problem.NotFound(var kind, _) ->
          new Message(404, 1, Message.ERROR, kind.title() + " not found");
      case Problem.Invalid invalid -> invalid(invalid);
      case Problem.Malformed malformed -> errors.malformed().apply(malformed);
      case Problem.NoBody(var kind) ->
          kind == Problem.Kind.ORDER
              ? new Message(400, 1, Message.ERROR, "No data")
              : Message.unknown(405, "no data");
      case Problem.InvalidId id -> errors.invalidId().apply(id);
      case Problem.InvalidParameter(_, String text) -> Message.error(400, text);
      case Problem.InvalidQuery query -> Message.error(400, query.text());
      case Problem.TooMany many -> Message.error(400, many.text());
      case Problem.WrongCredentials() -> Message.error(400, "Invalid username/password supplied");
      case Problem.Unauthenticated(_, String detail) -> Message.error(401, detail);
      case Problem.Forbidden(_, String detail) -> Message.error(403, detail);
      case Problem.Conflict conflict -> Message.error(409, conflict.text());
      case Problem.PreconditionFailed() -> Message.error(412, "The resource was changed meanwhile");
      case Problem.PreconditionRequired() -> Message.error(428, "The request needs If-Match");
      case Problem.Reserved reserved -> Message.error(400, reserved.text());
      case Problem.PaymentDeclined(_, String detail) -> Message.error(402, detail);
      case Problem.UpstreamUnavailable(String detail, _) -> Message.error(503, detail);
      case Problem.KeyReused() -> Message.error(422, "The key was used for another request");
      case Problem.KeyInUse _ -> Message.error(409, "A request with this key is being answered");
      case Problem.TooManyRequests(String detail, _) -> Message.error(429, detail);
      case Problem.LocalOnly() -> Message.error(403, "Only for callers on the server's machine");
      case Problem.NoSuchPath _ -> Message.unknown(404, "null for uri: " + uri(request));
      case Problem.MethodNotAllowed _ -> Message.unknown(405, null);
      case Problem.NotAcceptable _ -> Message.unknown(406, null);
      case Problem.UnsupportedMediaType _ -> Message.unknown(415, null);
      case Problem.TooLarge(String what, long limit, String unit) ->
          Message.error(413, "The " + what + " is larger than " + limit + " " + unit);
      case Problem.UriTooLong(int limit) ->
          Message.error(414, "The path is longer than " + limit + " bytes");
      case Problem.HeaderTooLarge(int limit) ->
          Message.error(431, "The header is larger than " + limit + " bytes");
      case Problem.RequestTimeout() -> Message.error(408, "The request came too slowly");
      case Problem.NotAnImage(String detail) -> Message.error(415, detail);
      case Problem.BrokenImage(String detail) -> Message.error(415, detail);
      case Problem.TooManyTenants(int limit) ->
          Message.error(503, "There are " + limit + " tenants already");
      case Problem.Unavailable(String detail, _) -> Message.error(503, detail);
    };
  }

  private static Message invalid(Problem.Invalid invalid) {
    return switch (invalid.kind()) {
      case PET -> Message.error(405, "Validation exception: " + invalid.text());
      case ORDER -> Message.error(400, "Invalid Order: " + invalid.text());
      case USER -> Message.error(400, "Invalid username supplied");
      case IMAGE,
          TENANT,
          CLIENT,
          PAYMENT,
          REFUND,
          RECEIPT,
          CONVERSATION,
          WEBHOOK_ENDPOINT,
          DELIVERY,
          SINK,
          EVENT ->
          Message.error(400, "Invalid request payload: " + invalid.text());
    };
  }

  // For problems that the published server meets before it knows the operation, it prefers XML.
  private static Format format(Problem problem, Request request) {
    return switch (problem) {
      case Problem.NoSuchPath _, Problem.MethodNotAllowed _, Problem.UnsupportedMediaType _ ->
          Format.ofStrayProblem(request);
      default -> Format.ofProblem(request);
    };
  }

  private static String mediaType(Problem problem, Request request, Format format) {
    return problem instanceof Problem.NotAcceptable && Format.acceptsTextXml(request)
        ? "text/xml"
        : format.mediaType();
  }

  private static Response allow(Response response, List<String> allowed) {
    return allowed.isEmpty() ? response : response.with("Allow", String.join(", ", allowed));
  }

  private String uri(Request request) {
    String path = request.path().raw();
    return publicUrl + (path.equals(V2Api.BASE_PATH) ? path + "/" : path);
  }
}
