package petstore.http.jetty;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// An HTTP/1.1 connection that knows how long its client has been sending a header: the engine only
/// limits the time between two bytes.
final class SupervisedConnection extends HttpConnection {
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.HEADER);
  private volatile long began = System.nanoTime();
  private String method = "GET";
  private String path = "/";
  private @Nullable Watch watch;

  private enum Phase {
    /// A header is on its way in (on a new connection: awaited).
    HEADER,
    /// The header is complete: the request is being answered, or was, and none has begun since.
    COMPLETE,
    /// The header took too long; the connection ends.
    LATE
  }

  SupervisedConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
    super(configuration, connector, endPoint);
  }

  @Override
  protected RequestHandler newRequestHandler() {
    return new Header();
  }

  /// The method of the request that was read last, even if the engine refuses it.
  String method() {
    return method;
  }

  /// The path of the request that was read last, even if the engine refuses it; `/` if it is not
  /// one.
  String path() {
    return path;
  }

  /// Ends the connection if its client has been sending a header since before `deadline`.
  ///
  /// @param refusal makes the bytes of an answer that says so
  void endIfLate(long deadline, Supplier<ByteBuffer> refusal) {
    if (began - deadline > 0 || !phase.compareAndSet(Phase.HEADER, Phase.LATE)) {
      return;
    }
    if (getBytesIn() == 0) {
      getEndPoint().close();
    } else {
      getEndPoint().write(Callback.from(getEndPoint()::close), refusal.get());
    }
  }

  /// Ends the connection if no request is under way.
  void endIfIdle() {
    boolean idle =
        phase.get() == Phase.COMPLETE ? getHttpChannel().getRequest() == null : getBytesIn() == 0;
    if (idle) {
      getEndPoint().close();
    }
  }

  /// Looks whether the client goes away while an answer is on its way, until [#unwatch]. Does
  /// nothing while there are bytes of the request to be read.
  void watch() {
    if (getParser().isComplete()) {
      watch = new Watch(this);
      watch.begin();
    }
  }

  /// For before the end of the answer.
  void unwatch() {
    if (watch != null) {
      watch.end();
      watch = null;
    }
  }

  /// Has the connection end so that the client knows that something is missing.
  void reset() {
    if (getEndPoint().getTransport() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        getEndPoint().close(e);
      }
    }
  }

  private final class Header extends RequestHandler {
    @Override
    public void messageBegin() {
      // The engine also looks for a message where there is none yet.
      if (!isRequestBufferEmpty() && phase.get() == Phase.COMPLETE) {
        began = System.nanoTime();
        phase.set(Phase.HEADER);
      }
      method = "GET";
      path = "/";
      super.messageBegin();
    }

    @Override
    public void startRequest(String name, String target, HttpVersion version) {
      int query = target.indexOf('?');
      method = name;
      path = !target.startsWith("/") ? "/" : query < 0 ? target : target.substring(0, query);
      super.startRequest(name, target, version);
    }

    @Override
    public boolean headerComplete() {
      if (!phase.compareAndSet(Phase.HEADER, Phase.COMPLETE)) {
        throw new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408);
      }
      return super.headerComplete();
    }
  }
}
