package petstore.http.jetty;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Problem;
import petstore.http.Path;
import petstore.http.Response;

/// Gives the answers of [Rejections] where the engine would write its own error pages.
final class Refusals implements Request.Handler {
  // The engine's reasons are fixed texts; what a client sent could only be quoted in others.
  private static final Pattern REASON = Pattern.compile("[A-Za-z0-9 .,'/-]{3,80}");

  private final Rejections rejections;
  private final SlowReaders slow;
  private final Limits limits;

  Refusals(Rejections rejections, SlowReaders slow, Limits limits) {
    this.rejections = rejections;
    this.slow = slow;
    this.limits = limits;
  }

  @Override
  public boolean handle(
      Request request, org.eclipse.jetty.server.Response response, Callback callback) {
    int status = response.getStatus();
    @Nullable Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    response.getHeaders().clear();
    boolean internal = status >= 500 && !(cause instanceof HttpException);
    Problem problem = internal ? broken() : problem(status, reason(cause));
    // Not the engine's status, such as 417 or 426: the body tells the status of the problem.
    Response answer = reject(problem, request);
    Answer.send(answer, true, new Exchange(request, response, callback), slow);
    return true;
  }

  /// The answer to a problem with a request.
  Response reject(Problem problem, Request request) {
    Optional<String> accept = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT));
    // A request that the engine could not read has a made-up path and method.
    if (request.getConnectionMetaData().getConnection() instanceof SupervisedConnection http) {
      Response answer = rejections.reject(problem, http.path(), accept, http.method());
      boolean unseen = http.method().equals("HEAD") && !request.getMethod().equals("HEAD");
      return unseen ? new Response(answer.status(), answer.headers(), new byte[0]) : answer;
    }
    return rejections.reject(problem, request.getHttpURI().getPath(), accept, request.getMethod());
  }

  /// A defect of ours, which the client may only know as such.
  static Problem broken() {
    return new Problem.Unavailable("The request could not be answered", Duration.ofSeconds(1));
  }

  private Problem problem(int status, String reason) {
    return switch (status) {
      case HttpStatus.REQUEST_TIMEOUT_408 -> new Problem.RequestTimeout();
      case HttpStatus.PAYLOAD_TOO_LARGE_413 ->
          new Problem.TooLarge("request", limits.headerBytes(), "bytes");
      case HttpStatus.URI_TOO_LONG_414 -> new Problem.UriTooLong(Path.MAX_LENGTH);
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          new Problem.HeaderTooLarge(limits.headerBytes());
      default -> new Problem.Malformed(true, "the request is not valid HTTP" + reason);
    };
  }

  private static String reason(@Nullable Object cause) {
    @Nullable String reason = cause instanceof HttpException http ? http.getReason() : null;
    return reason != null && REASON.matcher(reason).matches() ? ": " + reason : "";
  }

  /// The bytes of an answer to a header that came too slowly to be read.
  ByteBuffer late() {
    Response response =
        rejections.reject(new Problem.RequestTimeout(), "/", Optional.empty(), "GET");
    return RawAnswer.bytes(response);
  }
}
