package petstore.api.oauth;

import java.util.List;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.json.Json;
import petstore.http.problem.ProblemAnswer;
import petstore.http.problem.ProblemDetails;
import tools.jackson.core.JsonGenerator;

/// Why a client that speaks OAuth is refused (RFC 6749 section 5.2, RFC 8628 section 3.5).
///
/// @param status of the answer
/// @param code for programs
/// @param description for people who write clients; of the characters that are allowed in it
/// @param headers that belong to the status
record OauthError(int status, String code, String description, List<Header> headers) {
  /// What is said about tokens is kept by nobody (RFC 6749 section 5.1).
  static final List<Header> NOT_KEPT =
      List.of(new Header("Cache-Control", "no-store"), new Header("Pragma", "no-cache"));

  private static final List<Header> CHALLENGE =
      List.of(new Header("WWW-Authenticate", "Basic realm=\"petstore\", charset=\"UTF-8\""));

  OauthError {
    description = description.replace('"', '\'').replaceAll("[^\\x20-\\x7E]|\\\\", "?");
    headers = List.copyOf(headers);
  }

  private OauthError(int status, String code, String description) {
    this(status, code, description, List.of());
  }

  private OauthError(String code, String description) {
    this(400, code, description);
  }

  /// A request that lacks a parameter, or has one that it cannot have.
  static OauthError invalidRequest(String description) {
    return new OauthError("invalid_request", description);
  }

  /// A way to get tokens that there is not.
  static OauthError unsupportedGrantType(String description) {
    return new OauthError("unsupported_grant_type", description);
  }

  /// A client that is not known, or does not prove who it is.
  static OauthError invalidClient(String description) {
    return new OauthError(401, "invalid_client", description, CHALLENGE);
  }

  /// A client that may not do this.
  static OauthError unauthorizedClient(String description) {
    return new OauthError("unauthorized_client", description);
  }

  /// A code or token that is not good, or not any more.
  static OauthError invalidGrant(String description) {
    return new OauthError("invalid_grant", description);
  }

  /// Scopes that are none, or more than the client may have.
  static OauthError invalidScope(String description) {
    return new OauthError("invalid_scope", description);
  }

  /// A person who has not decided yet.
  static OauthError authorizationPending() {
    return new OauthError("authorization_pending", "The user has not decided yet");
  }

  /// A device that asks too often.
  ///
  /// @param seconds how long it has to wait from now on
  static OauthError slowDown(long seconds) {
    return new OauthError("slow_down", "Ask every " + seconds + " seconds from now on");
  }

  /// A person who said no.
  static OauthError accessDenied() {
    return new OauthError("access_denied", "The user did not allow it");
  }

  /// A person who took too long.
  static OauthError expiredToken() {
    return new OauthError("expired_token", "The device code has expired; ask for another one");
  }

  /// A problem as OAuth tells it. The statuses of overload, and of what has nothing to do with
  /// OAuth, are those of HTTP, since nothing is said about them.
  static OauthError of(Problem problem, Request request) {
    ProblemDetails details = ProblemDetails.of(problem, request.path().raw());
    String detail = details.detail();
    int status = details.type().status();
    return switch (details.type()) {
      case UNAUTHORIZED -> invalidGrant(detail);
      case FORBIDDEN -> unauthorizedClient(detail);
      case RATE_LIMIT_EXCEEDED, SERVICE_UNAVAILABLE, UPSTREAM_UNAVAILABLE ->
          new OauthError(status, "temporarily_unavailable", detail);
      case BAD_REQUEST,
          VALIDATION_ERROR,
          CONTENT_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          CONFLICT,
          IDEMPOTENCY_KEY_REUSED ->
          invalidRequest(detail);
      case NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          REQUEST_TIMEOUT,
          PAYMENT_DECLINED,
          PRECONDITION_FAILED,
          PRECONDITION_REQUIRED,
          URI_TOO_LONG,
          HEADER_FIELDS_TOO_LARGE ->
          new OauthError(status, "invalid_request", detail, allow(problem));
    };
  }

  /// The answer.
  Response answer() {
    return Response.of(status, MediaType.JSON, Json.write(this::write))
        .with(headers)
        .with(NOT_KEPT);
  }

  private static List<Header> allow(Problem problem) {
    return problem instanceof Problem.MethodNotAllowed(var methods)
        ? ProblemAnswer.allow(methods)
        : List.of();
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("error", code);
    json.writeStringProperty("error_description", description);
    json.writeEndObject();
  }
}
