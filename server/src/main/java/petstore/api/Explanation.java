package petstore.api;

import java.util.Locale;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;

/// A problem in words.
///
/// @param status of the answer (RFC 9110 section 15)
/// @param problem what went wrong, a sentence
/// @param advice what to do now, a sentence
public record Explanation(int status, String problem, String advice) {
  private static final String SEE_DOCUMENTATION = "The documentation at / lists what there is.";
  private static final String CORRECT = "Correct the request and send it again.";
  private static final String LATER = "Try again in a moment.";

  /// How a page answers a problem.
  public static Explanation of(Problem problem) {
    return switch (problem) {
      case Problem.NotFound(var kind, var key) ->
          new Explanation(404, "There is no " + word(kind) + " " + key + ".", SEE_DOCUMENTATION);
      case Problem.NoSuchPath(var path) ->
          new Explanation(404, "There is nothing at " + path + ".", SEE_DOCUMENTATION);
      case Problem.MethodNotAllowed(var allowed) ->
          new Explanation(
              405,
              "This address does not take that method.",
              "Use " + String.join(", ", allowed) + ".");
      case Problem.LocalOnly() ->
          new Explanation(
              403,
              "This is only for callers on the server's own machine.",
              "Call it from there, at 127.0.0.1.");
      case Problem.InvalidId(var kind, var sent) ->
          wrong(400, sent + " does not identify a " + word(kind) + ".");
      case Problem.Malformed(_, var detail) ->
          wrong(400, "The request cannot be read: " + detail + ".");
      case Problem.Invalid invalid ->
          wrong(422, "The " + word(invalid.kind()) + " is not valid: " + invalid.text() + ".");
      case Problem.InvalidParameter(var name, var message) ->
          wrong(400, "The parameter " + name + " is not valid: " + message + ".");
      case Problem.InvalidQuery query ->
          wrong(400, "The query is not valid: " + query.text() + ".");
      case Problem.TooMany many -> wrong(400, many.text() + ".");
      case Problem.NoBody(var kind) -> wrong(400, "A " + word(kind) + " is needed as the body.");
      case Problem.WrongCredentials() ->
          wrong(401, "The name is unknown or the password is wrong.");
      case Problem.Unauthenticated(_, var detail) ->
          new Explanation(401, detail + ".", "Sign in, or send a token.");
      case Problem.Forbidden(_, var detail) ->
          new Explanation(403, detail + ".", "Ask for a token that allows it.");
      case Problem.Conflict(var kind, var faults) ->
          wrong(
              409,
              "The " + word(kind) + " does not fit what is there: " + Fault.text(faults) + ".");
      case Problem.PreconditionFailed() ->
          new Explanation(412, "It was changed meanwhile.", "Load it again.");
      case Problem.PreconditionRequired() ->
          new Explanation(428, "The request does not say what it changes.", "Send If-Match.");
      case Problem.Reserved reserved -> wrong(409, reserved.text() + ".");
      case Problem.PaymentDeclined(_, var detail) ->
          new Explanation(402, detail + ".", "Pay with something else.");
      case Problem.UpstreamUnavailable(var detail, _) -> new Explanation(503, detail + ".", LATER);
      case Problem.KeyReused() ->
          new Explanation(
              422,
              "The Idempotency-Key was used for another request.",
              "Send each request with a key of its own.");
      case Problem.KeyInUse _ ->
          new Explanation(409, "A request with this Idempotency-Key is being answered.", LATER);
      case Problem.TooManyRequests(var detail, _) -> new Explanation(429, detail + ".", LATER);
      case Problem.NotAnImage(var detail) ->
          wrong(415, "The upload is not a picture: " + detail + ".");
      case Problem.BrokenImage(var detail) -> wrong(422, "The picture is broken: " + detail + ".");
      case Problem.NotAcceptable(var offered) ->
          wrong(406, "The answer is to be had as " + String.join(", ", offered) + ".");
      case Problem.UnsupportedMediaType(_, var accepted) ->
          wrong(415, "The body must be " + String.join(" or ", accepted) + ".");
      case Problem.TooLarge large -> tooLarge(413, large.what(), large.limit(), large.unit());
      case Problem.UriTooLong(int limit) -> tooLarge(414, "path", limit, "bytes");
      case Problem.HeaderTooLarge(int limit) -> tooLarge(431, "header", limit, "bytes");
      case Problem.RequestTimeout() ->
          new Explanation(408, "The request came too slowly.", "Send it again.");
      case Problem.TooManyTenants(int limit) ->
          new Explanation(
              503,
              "All " + limit + " shops of tenants are taken.",
              "Use a tenant that exists, or none.");
      case Problem.Unavailable(var detail, _) -> new Explanation(503, detail + ".", LATER);
    };
  }

  private static Explanation wrong(int status, String problem) {
    return new Explanation(status, problem, CORRECT);
  }

  private static Explanation tooLarge(int status, String what, long limit, String unit) {
    return new Explanation(
        status, "The " + what + " is too large.", "Send at most " + limit + " " + unit + ".");
  }

  private static String word(Problem.Kind kind) {
    return kind.title().toLowerCase(Locale.ROOT);
  }
}
