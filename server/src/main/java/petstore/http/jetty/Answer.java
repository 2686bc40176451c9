package petstore.http.jetty;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import petstore.http.Response;

/// One answer on its way out. Most are taken by the system at once; one that is not is watched, so
/// that a client that reads slowly does not hold it for ever.
final class Answer implements Callback {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final ConnectionMetaData connection;
  private final ByteBuffer body;
  private final Callback callback;
  private final SlowReaders slow;
  private volatile boolean watched;
  private volatile boolean done;

  private Answer(
      ConnectionMetaData connection, ByteBuffer body, Callback callback, SlowReaders slow) {
    this.connection = connection;
    this.body = body;
    this.callback = callback;
    this.slow = slow;
  }

  /// Sends an answer: header and body in one write.
  ///
  /// @param close whether the connection cannot be used for another request
  static void send(Response response, boolean close, Exchange exchange, SlowReaders slow) {
    Request request = exchange.request();
    ConnectionMetaData connection = request.getConnectionMetaData();
    boolean head = request.getMethod().equals("HEAD");
    boolean bodiless = head || HttpStatus.hasNoBody(response.status());
    prepare(response, exchange);
    HttpFields.Mutable fields = exchange.response().getHeaders();
    if (head && !HttpStatus.hasNoBody(response.status()) && response.body().length > 0) {
      fields.computeField(
          HttpHeader.CONTENT_LENGTH,
          (name, given) ->
              given == null || given.isEmpty() ? length(response.body()) : given.getFirst());
    }
    if (close && connection.getHttpVersion() != HttpVersion.HTTP_2) {
      fields.put(HttpFields.CONNECTION_CLOSE);
    }
    boolean last = !(head && response.stream() != null); // whose length nobody knows
    var body = bodiless ? NOTHING : ByteBuffer.wrap(response.body());
    var answer = new Answer(connection, body, exchange.callback(), slow);
    exchange.response().write(last, body, answer);
    answer.watch();
  }

  /// Writes status and header fields down, to be sent with the first piece of a body.
  static void prepare(Response response, Exchange exchange) {
    exchange.response().setStatus(response.status());
    HttpFields.Mutable fields = exchange.response().getHeaders();
    for (Response.Header header : response.headers()) {
      fields.add(header.name(), header.value());
    }
  }

  private static HttpField length(byte[] body) {
    return new HttpField(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
  }

  /// How many bytes the client has not taken yet.
  int remaining() {
    return body.remaining();
  }

  /// Gives up.
  void cut() {
    connection.getConnection().getEndPoint().close(new TimeoutException("slow reader"));
  }

  private void watch() {
    if (!done) {
      watched = true;
      slow.add(this);
      if (done) {
        slow.remove(this);
      }
    }
  }

  private void finish() {
    done = true;
    if (watched) {
      slow.remove(this);
    }
  }

  @Override
  public void succeeded() {
    finish();
    callback.succeeded();
  }

  @Override
  public void failed(Throwable cause) {
    finish();
    callback.failed(cause);
  }

  @Override
  public InvocationType getInvocationType() {
    return callback.getInvocationType();
  }
}
