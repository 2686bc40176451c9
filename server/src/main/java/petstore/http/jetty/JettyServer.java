package petstore.http.jetty;

import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.http.Handler;
import petstore.http.TrustedProxies;

/// A running HTTP server: HTTP/1.1 and HTTP/2, on one port.
public final class JettyServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);

  private final Server server;
  private final ServerConnector connector;
  private final Sweeper sweeper;
  private final OpenStreams streams;
  private int port;

  private JettyServer(
      Server server, ServerConnector connector, Sweeper sweeper, OpenStreams streams) {
    this.server = server;
    this.connector = connector;
    this.sweeper = sweeper;
    this.streams = streams;
  }

  /// Starts to listen; requests are answered when it returns.
  ///
  /// @throws IOException with one line for the user: the port is in use, the host is not this
  ///   machine, the certificate or its key is no good
  public static JettyServer start(ServerConfig config, Handler handler, Rejections rejections)
      throws IOException {
    return start(config, handler, rejections, Limits.DEFAULT, threads());
  }

  static JettyServer start(
      ServerConfig config,
      Handler handler,
      Rejections rejections,
      Limits limits,
      ThreadPool threads)
      throws IOException {
    var slow = new SlowReaders(limits);
    var streams = new OpenStreams();
    var refusals = new Refusals(rejections, slow, limits);
    var server = new Server(threads);
    ServerConnector connector = Connectors.connector(server, config, limits);
    server.addConnector(connector);
    server.setErrorHandler(refusals);
    server.setHandler(
        new Adapter(
            handler,
            refusals,
            TrustedProxies.of(config.trustedProxies()),
            new RequestIds(new SecureRandom()),
            slow,
            streams,
            limits,
            MemoryBudget.ofHeap()));
    var started =
        new JettyServer(
            server, connector, new Sweeper(connector, slow, limits, refusals::late), streams);
    started.listen(config);
    return started;
  }

  /// The port that it listens on.
  public int port() {
    return port;
  }

  /// Stops: no connection is accepted any more, requests that are being answered may end, streams
  /// are asked to, idle connections are closed. Returns when all are closed, or after `grace`.
  public void stop(Duration grace) {
    connector.close();
    streams.end();
    server.setStopTimeout(grace.toMillis());
    server.getScheduler().schedule(sweeper, 0, TimeUnit.MILLISECONDS);
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("not all requests ended within {} ms: {}", grace.toMillis(), e.toString());
    }
  }

  /// Stops at once.
  @Override
  public void close() {
    stop(Duration.ZERO);
  }

  private static ThreadPool threads() {
    var threads = new VirtualThreadPool(-1);
    threads.setName("http");
    return threads;
  }

  private void listen(ServerConfig config) throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      LifeCycle.stop(server);
      throw new IOException(complaint(config, e), e);
    }
    port = connector.getLocalPort();
    sweeper.scheduleNext();
  }

  private static String complaint(ServerConfig config, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "there is no host " + config.host();
      }
      if (cause instanceof BindException bind) {
        String reason = String.valueOf(bind.getMessage());
        return reason.contains("in use")
            ? "port " + config.port() + " on " + config.host() + " is already in use"
            : "cannot listen on port " + config.port() + " of " + config.host() + ": " + reason;
      }
    }
    return "cannot listen on port " + config.port() + " of " + config.host();
  }
}
