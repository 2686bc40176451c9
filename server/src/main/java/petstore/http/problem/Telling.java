package petstore.http.problem;

import java.util.List;
import java.util.Locale;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;

/// The one switch from problems to what is told of them.
final class Telling {
  private Telling() {}

  static ProblemType type(Problem problem) {
    return switch (problem) {
      case Problem.NotFound _, Problem.InvalidId _, Problem.NoSuchPath _ -> ProblemType.NOT_FOUND;
      case Problem.Invalid _, Problem.BrokenImage _ -> ProblemType.VALIDATION_ERROR;
      case Problem.Malformed _, Problem.NoBody _ -> ProblemType.BAD_REQUEST;
      case Problem.InvalidParameter _, Problem.InvalidQuery _ -> ProblemType.BAD_REQUEST;
      case Problem.TooMany _ -> ProblemType.BAD_REQUEST;
      case Problem.WrongCredentials _, Problem.Unauthenticated _ -> ProblemType.UNAUTHORIZED;
      case Problem.Forbidden _, Problem.LocalOnly _ -> ProblemType.FORBIDDEN;
      case Problem.Conflict _, Problem.KeyInUse _ -> ProblemType.CONFLICT;
      case Problem.KeyReused _ -> ProblemType.IDEMPOTENCY_KEY_REUSED;
      case Problem.PreconditionFailed _ -> ProblemType.PRECONDITION_FAILED;
      case Problem.PreconditionRequired _ -> ProblemType.PRECONDITION_REQUIRED;
      case Problem.Reserved _ -> ProblemType.CONFLICT;
      case Problem.PaymentDeclined _ -> ProblemType.PAYMENT_DECLINED;
      case Problem.UpstreamUnavailable _ -> ProblemType.UPSTREAM_UNAVAILABLE;
      case Problem.TooManyRequests _ -> ProblemType.RATE_LIMIT_EXCEEDED;
      case Problem.MethodNotAllowed _ -> ProblemType.METHOD_NOT_ALLOWED;
      case Problem.NotAcceptable _ -> ProblemType.NOT_ACCEPTABLE;
      case Problem.UnsupportedMediaType _, Problem.NotAnImage _ ->
          ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case Problem.TooLarge _ -> ProblemType.CONTENT_TOO_LARGE;
      case Problem.UriTooLong _ -> ProblemType.URI_TOO_LONG;
      case Problem.HeaderTooLarge _ -> ProblemType.HEADER_FIELDS_TOO_LARGE;
      case Problem.RequestTimeout _ -> ProblemType.REQUEST_TIMEOUT;
      case Problem.TooManyTenants _, Problem.Unavailable _ -> ProblemType.SERVICE_UNAVAILABLE;
    };
  }

  static String detail(Problem problem) {
    return switch (problem) {
      case Problem.NotFound(var kind, _) -> kind.title() + " not found";
      case Problem.InvalidId(var kind, _) -> kind.title() + " not found";
      case Problem.Invalid(_, var faults) -> "The request is understood, but " + wrong(faults);
      case Problem.Malformed(_, String detail) -> "The request cannot be read: " + detail;
      case Problem.NoBody _ -> "The request needs a body";
      case Problem.InvalidParameter(String name, String message) ->
          "The parameter " + name + " is wrong: " + message;
      case Problem.InvalidQuery(var faults) -> "The query cannot be read: " + wrong(faults);
      case Problem.TooMany many -> many.text();
      case Problem.WrongCredentials() -> "Wrong user name or password";
      case Problem.Unauthenticated(_, String detail) -> detail;
      case Problem.Forbidden(var missing, String detail) -> forbidden(detail, Scope.list(missing));
      case Problem.Conflict(var kind, var faults) ->
          faults.isEmpty() ? "It does not fit the state of the " + lower(kind) : text(faults);
      case Problem.PreconditionFailed() -> "The resource was changed meanwhile";
      case Problem.PreconditionRequired() ->
          "The request needs If-Match with the ETag of the state that it changes";
      case Problem.Reserved reserved -> reserved.text();
      case Problem.PaymentDeclined(_, String detail) -> detail;
      case Problem.UpstreamUnavailable(String detail, _) -> detail;
      case Problem.KeyReused() -> "The Idempotency-Key was used for another request";
      case Problem.KeyInUse _ -> "A request with this Idempotency-Key is being answered";
      case Problem.TooManyRequests(String detail, _) -> detail;
      case Problem.LocalOnly() -> "Only for callers on the server's machine";
      case Problem.NoSuchPath _ -> "There is nothing at this path";
      case Problem.MethodNotAllowed(var allowed) ->
          "This path takes only " + String.join(", ", allowed);
      case Problem.NotAcceptable(var offered) ->
          "It is answered only as " + String.join(", ", offered);
      case Problem.UnsupportedMediaType(_, var accepted) ->
          "The body is taken only as " + String.join(", ", accepted);
      case Problem.TooLarge(String what, long limit, String unit) ->
          "The " + what + " has more than " + limit + " " + unit;
      case Problem.UriTooLong(int limit) -> "The path has more than " + limit + " bytes";
      case Problem.HeaderTooLarge(int limit) -> "The header has more than " + limit + " bytes";
      case Problem.RequestTimeout() -> "The request came too slowly";
      case Problem.NotAnImage(String detail) -> detail;
      case Problem.BrokenImage(String detail) -> detail;
      case Problem.TooManyTenants(int limit) ->
          "There is no room for more than " + limit + " tenants";
      case Problem.Unavailable(String detail, _) -> detail;
    };
  }

  static List<Fault> errors(Problem problem) {
    return switch (problem) {
      case Problem.Invalid(_, var faults) -> faults;
      case Problem.InvalidQuery(var faults) -> faults;
      case Problem.Conflict(_, var faults) -> faults;
      case Problem.InvalidParameter(String name, String message) ->
          List.of(new Fault(name, "invalid_parameter", message));
      case Problem.PaymentDeclined(String code, String detail) ->
          List.of(new Fault("/source", code, detail));
      default -> List.of();
    };
  }

  private static String wrong(List<Fault> faults) {
    if (faults.size() != 1) {
      return faults.size() + " of its values are wrong";
    }
    Fault only = faults.getFirst();
    return (only.where().isEmpty() ? "its body" : only.where()) + " " + only.message();
  }

  private static String forbidden(String detail, String missing) {
    return missing.isEmpty() || detail.contains(missing) ? detail : detail + ": " + missing;
  }

  private static String text(List<Fault> faults) {
    return Fault.text(faults);
  }

  private static String lower(Problem.Kind kind) {
    return kind.title().toLowerCase(Locale.ROOT);
  }
}
