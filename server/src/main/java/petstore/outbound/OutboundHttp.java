package petstore.outbound;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import petstore.core.webhooks.Reply.Reason;

/// Sends requests to others, by HTTP/1.1. It follows no redirection, keeps no cookie, answers no
/// challenge, inflates nothing and knows no proxy. Each address (with path and query) has
/// connections of its own, a bounded number: one where nobody answers takes none from others.
public final class OutboundHttp implements AutoCloseable {
  private final HttpClient client;
  private final NameLookups lookups;

  private OutboundHttp(HttpClient client, NameLookups lookups) {
    this.client = client;
    this.lookups = lookups;
  }

  /// A client that is ready.
  public static OutboundHttp start(OutboundConfig config) {
    var lookups = new NameLookups(config.names());
    HttpClient client = Clients.client(config, new CheckedAddresses(lookups, config.admitted()));
    try {
      client.start();
    } catch (Exception e) {
      throw new IllegalStateException("the client for calls that leave does not start", e);
    }
    Clients.simplify(client);
    return new OutboundHttp(client, lookups);
  }

  /// Sends a request and waits for the head of the answer, as long as the call's patience lasts; it
  /// lasts for reading the body, too. To be called on a virtual thread.
  ///
  /// @return has to be closed
  /// @throws CallFailed when there is no answer, or none that can be read
  public OutboundAnswer send(OutboundCall call) throws CallFailed, InterruptedException {
    Request request = request(call);
    var exchange = new Exchange();
    request.onRequestBegin(_ -> exchange.connected());
    request.onResponseBegin(OutboundHttp::refuseOtherProtocol);
    request.send(exchange);
    try {
      Response head = exchange.head(call.patience());
      if (head.getStatus() < 200) { // a second one of those before the answer
        throw new CallFailed(Reason.UNREADABLE, null);
      }
      return new OutboundAnswer(request, head, exchange.getInputStream());
    } catch (CallFailed | InterruptedException e) {
      var _ = request.abort(e);
      throw e;
    }
  }

  // The client would leave the connection to whoever speaks the other protocol: nobody.
  private static void refuseOtherProtocol(Response response) {
    if (response.getStatus() == HttpStatus.SWITCHING_PROTOCOLS_101) {
      var _ = response.abort(new HttpResponseException("nobody asked for that", response));
    }
  }

  private Request request(OutboundCall call) {
    return client
        .newRequest(call.url())
        .method(HttpMethod.POST)
        .tag(call.url().toString())
        .headers(fields -> {
          fields.put(HttpHeader.ACCEPT_ENCODING, "identity");
          call.fields().forEach(fields::put);
        })
        .body(new StringRequestContent("application/json", call.body()))
        .idleTimeout(call.patience().silence().toMillis(), TimeUnit.MILLISECONDS)
        .timeout(call.patience().total().toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Ends all calls. Who calls afterwards, fails.
  @Override
  public void close() {
    lookups.close();
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the client for calls that leave does not stop", e);
    }
  }

  private static final class Exchange extends InputStreamResponseListener {
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean connected;

    void connected() {
      connected = true;
      decided.countDown();
    }

    @Override
    public void onComplete(Result result) {
      super.onComplete(result);
      decided.countDown();
    }

    Response head(Patience patience) throws CallFailed, InterruptedException {
      long start = System.nanoTime();
      if (!decided.await(patience.connection().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new CallFailed(Reason.CONNECTION_FAILED, null);
      }
      Duration spent = Duration.ofNanos(System.nanoTime() - start);
      try {
        return get(patience.total().minus(spent).toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        throw new CallFailed(connected ? Reason.TIMED_OUT : Reason.CONNECTION_FAILED, e);
      } catch (ExecutionException e) {
        throw CallFailed.of(e.getCause(), connected);
      }
    }
  }
}
