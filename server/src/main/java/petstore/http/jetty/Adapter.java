package petstore.http.jetty;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Headers;
import petstore.http.Path;
import petstore.http.Response;
import petstore.http.Stream;
import petstore.http.TrustedProxies;

/// Runs a [Handler] for each request that the engine has read.
final class Adapter extends org.eclipse.jetty.server.Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Adapter.class);

  private static final Problem TOO_MUCH =
      new Problem.Unavailable("Too many large answers are on their way", Duration.ofSeconds(2));

  private final Handler handler;
  private final Refusals refusals;
  private final TrustedProxies proxies;
  private final RequestIds ids;
  private final SlowReaders slow;
  private final OpenStreams streams;
  private final Limits limits;
  private final MemoryBudget budget;

  Adapter(
      Handler handler,
      Refusals refusals,
      TrustedProxies proxies,
      RequestIds ids,
      SlowReaders slow,
      OpenStreams streams,
      Limits limits,
      MemoryBudget budget) {
    this.handler = handler;
    this.refusals = refusals;
    this.proxies = proxies;
    this.ids = ids;
    this.slow = slow;
    this.streams = streams;
    this.limits = limits;
    this.budget = budget;
  }

  @Override
  public boolean handle(
      Request request, org.eclipse.jetty.server.Response response, Callback callback) {
    // A request that takes long to answer is not an idle connection.
    request.addIdleTimeoutListener(_ -> false);
    var body = new SourceBody(request, limits, budget);
    petstore.http.Request asked = translated(request, body);
    Response answer = answer(request, asked, body);
    body.release();
    var exchange = new Exchange(request, response, callback);
    Stream stream = answer.stream();
    if (stream != null && !request.getMethod().equals("HEAD")) {
      new StreamedAnswer(answer, stream, exchange, streams, limits, budget, asked.id())
          .start(body.abandoned());
    } else {
      send(answer, body.abandoned(), exchange);
    }
    return true;
  }

  private void send(Response answer, boolean close, Exchange exchange) {
    int size = answer.body().length;
    if (size <= MemoryBudget.SMALL) {
      Answer.send(answer, close, exchange, slow);
    } else if (budget.take(size)) {
      var returned = Callback.from(exchange.callback(), () -> budget.give(size));
      Answer.send(answer, close, exchange.with(returned), slow);
    } else {
      Answer.send(refusals.reject(TOO_MUCH, exchange.request()), close, exchange, slow);
    }
  }

  private Response answer(Request request, petstore.http.Request asked, SourceBody body) {
    try {
      refuseAmbiguous(request, body);
      return handler.handle(asked);
    } catch (Failure e) {
      return refusals.reject(e.problem(), request);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("request {} failed", asked.id(), e);
      return refusals.reject(Refusals.broken(), request);
    }
  }

  private petstore.http.Request translated(Request request, SourceBody body) {
    HttpFields fields = request.getHeaders();
    Headers headers = new FieldHeaders(fields);
    HttpURI uri = request.getHttpURI();
    @Nullable String path = uri.getPath();
    @Nullable String query = uri.getQuery();
    return new petstore.http.Request(
        ids.of(fields.get("X-Request-Id")),
        request.getMethod(),
        new Path(path == null ? "/" : path),
        query == null ? "" : query,
        headers,
        body,
        Map.of(),
        Optional.empty(),
        proxies.client(address(request), headers));
  }

  // HTTP/1.0 has no chunks: two servers could see two different ends of such a request.
  private static void refuseAmbiguous(Request request, SourceBody body) {
    if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
        && request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      throw body.abandon(new Problem.Malformed(true, "HTTP/1.0 has no Transfer-Encoding"));
    }
  }

  private static InetAddress address(Request request) {
    SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
    return remote instanceof InetSocketAddress inet
        ? inet.getAddress()
        : InetAddress.getLoopbackAddress();
  }
}
