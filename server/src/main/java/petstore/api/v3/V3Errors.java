package petstore.api.v3;

import petstore.core.kernel.Problem;
import petstore.http.Challenge;
import petstore.http.Request;
import petstore.http.Response;

/// Turns problems into the edition's answers.
final class V3Errors {
  private final V3Behavior.Refusals refusals;

  V3Errors(V3Behavior.Refusals refusals) {
    this.refusals = refusals;
  }

  Response answer(Problem problem, Request request) {
    Response response = refusals.error().write(Format.of(request), error(problem));
    Response answer = response.retryAfter(problem.delay()).with(Challenge.of(problem));
    return problem instanceof Problem.MethodNotAllowed(var allowed)
        ? refusals.allow().mark(answer, allowed)
        : answer;
  }

  private static ApiError error(Problem problem) {
    return switch (problem) {
      case Problem.NotFound(var kind, _) -> ApiError.shop(404, kind.title() + " not found");
      case Problem.Invalid invalid -> invalid(invalid);
      case Problem.Malformed(_, String detail) -> inputError(detail);
      case Problem.NoBody(var kind) -> noBody(kind);
      case Problem.InvalidId(_, String sent) ->
          inputError("couldn't convert `" + sent + "` to type `int64`");
      case Problem.InvalidParameter(_, String message) -> ApiError.shop(400, message);
      case Problem.InvalidQuery query -> ApiError.shop(400, query.text());
      case Problem.TooMany many -> ApiError.shop(400, many.text());
      case Problem.WrongCredentials() -> ApiError.shop(400, "Invalid username/password supplied");
      case Problem.Unauthenticated(_, String detail) -> ApiError.door(401, detail);
      case Problem.Forbidden(_, String detail) -> ApiError.door(403, detail);
      case Problem.Conflict conflict -> ApiError.shop(409, conflict.text());
      case Problem.PreconditionFailed() -> ApiError.door(412, "The resource was changed meanwhile");
      case Problem.PreconditionRequired() -> ApiError.door(428, "The request needs If-Match");
      case Problem.Reserved reserved -> ApiError.shop(422, reserved.text());
      case Problem.PaymentDeclined(_, String detail) -> ApiError.shop(402, detail);
      case Problem.UpstreamUnavailable(String detail, _) -> ApiError.door(503, detail);
      case Problem.KeyReused() -> ApiError.door(422, "The key was used for another request");
      case Problem.KeyInUse _ -> ApiError.door(409, "A request with this key is being answered");
      case Problem.TooManyRequests(String detail, _) -> ApiError.door(429, detail);
      case Problem.LocalOnly() -> ApiError.door(403, "Only for callers on this machine");
      case Problem.NoSuchPath _ -> ApiError.door(404, "HTTP 404 Not Found");
      case Problem.MethodNotAllowed _ -> ApiError.door(405, "HTTP 405 Method Not Allowed");
      case Problem.NotAcceptable _ -> ApiError.door(406, "HTTP 406 Not Acceptable");
      case Problem.UnsupportedMediaType _ -> ApiError.door(415, "HTTP 415 Unsupported Media Type");
      case Problem.TooLarge(String what, long limit, String unit) ->
          ApiError.door(413, "The " + what + " has more than " + limit + " " + unit);
      case Problem.UriTooLong(int limit) ->
          ApiError.door(414, "The path has more than " + limit + " bytes");
      case Problem.HeaderTooLarge(int limit) ->
          ApiError.door(431, "The header has more than " + limit + " bytes");
      case Problem.RequestTimeout() -> ApiError.door(408, "The request came too slowly");
      case Problem.NotAnImage(String detail) -> ApiError.shop(415, detail);
      case Problem.BrokenImage(String detail) -> ApiError.shop(422, detail);
      case Problem.TooManyTenants(int limit) ->
          ApiError.door(503, "There is no room for more than " + limit + " tenants");
      case Problem.Unavailable(String detail, _) -> ApiError.door(503, detail);
    };
  }

  private static ApiError invalid(Problem.Invalid invalid) {
    return switch (invalid.kind()) {
      case USER -> ApiError.shop(400, "Invalid username supplied");
      case PET,
          ORDER,
          IMAGE,
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
          ApiError.shop(422, "Validation exception: " + invalid.text());
    };
  }

  private static ApiError noBody(Problem.Kind kind) {
    return switch (kind) {
      case PET -> inputError("the input body is required: a Pet");
      case IMAGE -> ApiError.shop(400, "No file uploaded");
      case ORDER,
          USER,
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
          ApiError.shop(400, "No " + kind.title() + " provided. Try again?");
    };
  }

  private static ApiError inputError(String detail) {
    return ApiError.door(400, "Input error: " + detail);
  }
}
