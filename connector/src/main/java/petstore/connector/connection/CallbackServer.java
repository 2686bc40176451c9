package petstore.connector.connection;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;

/// Waits on this machine's own address for a browser to come back, until it is closed.
final class CallbackServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService threads;
  private final CompletableFuture<AccessToken> answer;

  private CallbackServer(
      HttpServer server, ExecutorService threads, CompletableFuture<AccessToken> answer) {
    this.server = server;
    this.threads = threads;
    this.answer = answer;
  }

  /// Listens.
  ///
  /// @param port 0 for any that is free
  /// @throws ConnectorException when the port is taken
  static CallbackServer open(int port, ImplicitAnswer reading) {
    HttpServer server = listening(port);
    var answer = new CompletableFuture<AccessToken>();
    // Several, so that one connection that says nothing does not hold up the browser.
    ExecutorService threads = Executors.newCachedThreadPool(CallbackServer::thread);
    server.setExecutor(threads);
    server.createContext("/", new CallbackHandler(server.getAddress().getPort(), reading, answer));
    server.start();
    return new CallbackServer(server, threads, answer);
  }

  /// Where browsers come back to. It names the address and not `localhost`, which may be another
  /// (RFC 8252 section 8.3).
  URI redirectUri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + CallbackHandler.PATH);
  }

  /// What the browser came back with.
  ///
  /// @throws ConnectorException when it is no token, or nothing came in time
  AccessToken await(Duration timeout) {
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw failure(
          Kind.TIMEOUT, "No browser came back with an answer within " + words(timeout), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(Kind.INTERRUPTED, "Interrupted while waiting for the browser", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConnectorException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    // The server waits for its own thread, and forgets that ours was interrupted.
    boolean interrupted = Thread.interrupted();
    server.stop(0);
    threads.shutdownNow();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpServer listening(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    } catch (IOException e) {
      throw failure(
          Kind.AUTHORIZATION,
          "No answer of the browser can be waited for at 127.0.0.1, port "
              + port
              + ": another program may be there. Choose another port, or 0 for any that is free",
          e);
    }
  }

  private static String words(Duration timeout) {
    return timeout.compareTo(Duration.ofSeconds(1)) < 0
        ? timeout.toMillis() + " ms"
        : timeout.toSeconds() + " s";
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "petstore-callback");
    thread.setDaemon(true);
    return thread;
  }

  private static ConnectorException failure(Kind kind, String message, Throwable cause) {
    return new ConnectorException(kind, null, message, cause);
  }
}
