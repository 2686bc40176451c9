package petstore.api.oauth;

import java.util.List;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.json.Json;
import petstore.http.problem.ProblemDetails;
import tools.jackson.core.JsonGenerator;

/// Why a client that speaks OAuth is refused (RFC 6749 section 5.2).
///
/// @param status of the answer
/// @param code for programs
/// @param description for people who write clients; of the characters that are allowed in it
record OauthError(int status, String code, String description) {
  /// What is said about tokens is kept by nobody (RFC 6749 section 5.1).
  static final List<Header> NOT_KEPT =
      List.of(new Header("Cache-Control", "no-store"), new Header("Pragma", "no-cache"));

  OauthError {
    description = description.replace('"', '\'').replaceAll("[^\\x20-\\x7E]|\\\\", "?");
  }

  /// A request that lacks a parameter, or has one that it cannot have.
  static OauthError invalidRequest(String description) {
    return new OauthError(400, "invalid_request", description);
  }

  /// A way to get tokens that there is not.
  static OauthError unsupportedGrantType(String description) {
    return new OauthError(400, "unsupported_grant_type", description);
  }

  /// A client that is not the one that the token was given to.
  static OauthError invalidClient(String description) {
    return new OauthError(400, "invalid_client", description);
  }

  /// Scopes that are none, or more than were given.
  static OauthError invalidScope(String description) {
    return new OauthError(400, "invalid_scope", description);
  }

  /// A problem as OAuth tells it. The statuses of overload, and of what has nothing to do with
  /// OAuth, are those of HTTP, since nothing is said about them.
  static OauthError of(Problem problem, Request request) {
    ProblemDetails details = ProblemDetails.of(problem, request.path().raw());
    String detail = details.detail();
    int status = details.type().status();
    return switch (details.type()) {
      case UNAUTHORIZED -> new OauthError(400, "invalid_grant", detail);
      case FORBIDDEN -> new OauthError(400, "unauthorized_client", detail);
      case RATE_LIMIT_EXCEEDED, SERVICE_UNAVAILABLE ->
          new OauthError(status, "temporarily_unavailable", detail);
      case BAD_REQUEST, VALIDATION_ERROR, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, CONFLICT ->
          invalidRequest(detail);
      case NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          REQUEST_TIMEOUT,
          PRECONDITION_FAILED,
          URI_TOO_LONG,
          HEADER_FIELDS_TOO_LARGE ->
          new OauthError(status, "invalid_request", detail);
    };
  }

  /// The answer.
  Response answer() {
    return Response.of(status, MediaType.JSON, Json.write(this::write)).with(NOT_KEPT);
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("error", code);
    json.writeStringProperty("error_description", description);
    json.writeEndObject();
  }
}
