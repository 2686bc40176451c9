package petstore.http.jetty;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.AbstractConnector;
import org.jspecify.annotations.Nullable;

/// Looks at all connections every second and ends those whose clients are too slow. One look costs
/// less than a timer for each request would.
final class Sweeper implements Runnable {
  private static final long DRAIN_PAUSE_MILLIS = 20;

  private final AbstractConnector connector;
  private final SlowReaders slow;
  private final Limits limits;
  private final Supplier<ByteBuffer> lateRefusal;

  /// @param lateRefusal makes the bytes of the answer to a header that came too slowly
  Sweeper(
      AbstractConnector connector,
      SlowReaders slow,
      Limits limits,
      Supplier<ByteBuffer> lateRefusal) {
    this.connector = connector;
    this.slow = slow;
    this.limits = limits;
    this.lateRefusal = lateRefusal;
  }

  @Override
  public void run() {
    try {
      long now = System.nanoTime();
      slow.sweep(now);
      long deadline = now - limits.header().toNanos();
      for (EndPoint endPoint : connector.getConnectedEndPoints()) {
        look(endPoint.getConnection(), deadline);
      }
    } finally {
      scheduleNext();
    }
  }

  /// Looks again, later; soon when the server stops.
  void scheduleNext() {
    long pause = connector.isShutdown() ? DRAIN_PAUSE_MILLIS : limits.sweep().toMillis();
    if (connector.isRunning()) {
      connector.getScheduler().schedule(this, pause, TimeUnit.MILLISECONDS);
    }
  }

  private void look(@Nullable Connection connection, long deadline) {
    switch (connection) {
      case SslConnection tls -> look(tls.getSslEndPoint().getConnection(), deadline);
      case SupervisedConnection http -> {
        http.endIfLate(deadline, lateRefusal);
        if (connector.isShutdown()) {
          http.endIfIdle();
        }
      }
      case HTTP2Connection http when connector.isShutdown() -> endIfIdle(http);
      case null -> {}
      // HTTP/2, or TLS that is not yet agreed on.
      default -> endIfNothingCame(connection);
    }
  }

  private static void endIfIdle(HTTP2Connection http) {
    HTTP2Session session = http.getSession();
    // It was told that we go, and might stay for as long as it may be idle.
    if (session.isClosed() && session.getStreams().isEmpty()) {
      http.getEndPoint().shutdownOutput();
    }
  }

  private void endIfNothingCame(Connection connection) {
    long age = System.currentTimeMillis() - connection.getEndPoint().getCreatedTimeStamp();
    if (connection.getMessagesIn() == 0 && age > limits.header().toMillis()) {
      connection.close();
    }
  }
}
