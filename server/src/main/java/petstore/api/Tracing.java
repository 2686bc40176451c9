package petstore.api;

import java.util.Optional;
import petstore.http.Request;
import petstore.http.Response;

/// Gives a client back what it can find its request by: `X-Request-Id`, and the W3C `traceparent`
/// that it sent.
public final class Tracing {
  private static final String REQUEST_ID = "X-Request-Id";
  private static final String TRACE_PARENT = "traceparent";

  private Tracing() {}

  /// Names the request in every answer.
  public static Response always(Request request, Response response) {
    return traceParent(request, response.with(REQUEST_ID, request.id()));
  }

  /// Names the request only where the client did: for clients whose tests compare the header names.
  public static Response whenSent(Request request, Response response) {
    return request.header(REQUEST_ID).isEmpty()
        ? traceParent(request, response)
        : always(request, response);
  }

  private static Response traceParent(Request request, Response response) {
    Optional<String> sent = request.header(TRACE_PARENT).filter(Tracing::isTraceParent);
    return sent.isEmpty() ? response : response.with(TRACE_PARENT, sent.get());
  }

  // W3C Trace Context section 3.2: version-traceid-parentid-flags
  private static boolean isTraceParent(String value) {
    return value.length() == 55
        && value.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  }
}
