package petstore.http.problem;

import java.util.Locale;

/// The kinds of problems that editions of our own making tell apart, with their statuses and titles
/// (RFC 9457 section 3.1). The words of the name are the end of the kind's URI.
public enum ProblemType {
  BAD_REQUEST(400, "Bad Request"),
  UNAUTHORIZED(401, "Unauthorized"),
  PAYMENT_DECLINED(402, "Payment Declined"),
  FORBIDDEN(403, "Forbidden"),
  NOT_FOUND(404, "Not Found"),
  METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
  NOT_ACCEPTABLE(406, "Not Acceptable"),
  REQUEST_TIMEOUT(408, "Request Timeout"),
  CONFLICT(409, "Conflict"),
  PRECONDITION_FAILED(412, "Precondition Failed"),
  CONTENT_TOO_LARGE(413, "Content Too Large"),
  URI_TOO_LONG(414, "URI Too Long"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
  VALIDATION_ERROR(422, "Validation Error"),
  IDEMPOTENCY_KEY_REUSED(422, "Idempotency Key Reused"),
  PRECONDITION_REQUIRED(428, "Precondition Required"),
  RATE_LIMIT_EXCEEDED(429, "Too Many Requests"),
  HEADER_FIELDS_TOO_LARGE(431, "Request Header Fields Too Large"),
  SERVICE_UNAVAILABLE(503, "Service Unavailable"),
  UPSTREAM_UNAVAILABLE(503, "Upstream Unavailable");

  private static final String BASE = "https://petstoreapi.com/errors/";

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /// The HTTP status code.
  public int status() {
    return status;
  }

  /// What it is called, the same for every problem of the kind.
  public String title() {
    return title;
  }

  /// The end of its URI, such as `not-found`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The URI that names it, the published one.
  public String uri() {
    return BASE + slug();
  }
}
