package petstore.connector.runtime;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Requests with headers in UTF-8, each on a connection of its own.
///
/// The JDK's client refuses such characters or turns them into `?`, and its older one writes them
/// in the encoding of the platform.
final class SocketTransport implements Transport {
  private final @Nullable SSLContext sslContext;
  private final Duration connectTimeout;
  private final int maxAnswerBytes;

  SocketTransport(Settings settings) {
    this.sslContext = settings.sslContext();
    this.connectTimeout = settings.connectTimeout();
    this.maxAnswerBytes = settings.maxAnswerBytes();
  }

  /// Another thread waits for the socket, so that this one can give up: then it closes the socket.
  @Override
  public Answer send(ActionRequest request, Deadline deadline)
      throws IOException, TimeoutException, InterruptedException {
    try (Socket socket = new Socket(proxy(request.uri()))) {
      FutureTask<Answer> exchange = new FutureTask<>(() -> exchange(socket, request));
      Thread thread = new Thread(exchange, "petstore-connector");
      thread.setDaemon(true);
      thread.start();
      return exchange.get(deadline.left(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IOException(failed.getCause());
    }
  }

  private static Proxy proxy(URI uri) {
    ProxySelector selector = ProxySelector.getDefault();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(uri);
    return proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
  }

  private Answer exchange(Socket socket, ActionRequest request) throws IOException {
    try (Socket connection = connected(socket, request.uri())) {
      RequestWriter writer = new RequestWriter(request, connection.getOutputStream());
      AnswerReader reader = new AnswerReader(connection.getInputStream(), maxAnswerBytes);
      try {
        writer.write();
      } catch (IOException broken) {
        return early(reader, request, broken);
      }
      return reader.read(request);
    }
  }

  /// Whoever refuses a body may answer before it has read it all, and close.
  private static Answer early(AnswerReader reader, ActionRequest request, IOException broken)
      throws IOException {
    if (request.body() != null && request.body().failure() != null) {
      throw broken;
    }
    try {
      return reader.read(request);
    } catch (IOException unanswered) {
      broken.addSuppressed(unanswered);
      throw broken;
    }
  }

  /// The JDK's client takes the handshake of TLS for a part of the connection, and so does this.
  private Socket connected(Socket socket, URI uri) throws IOException {
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    String host = uri.getHost().replaceAll("^\\[|]$", "");
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
    int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(1, connectTimeout.toMillis()));
    try {
      socket.connect(new InetSocketAddress(host, port), millis);
      socket.setSoTimeout(millis);
      Socket connected = tls ? secured(socket, host, port) : socket;
      // From here on, there is but the time-out of the whole action.
      connected.setSoTimeout(0);
      return connected;
    } catch (SocketTimeoutException late) {
      throw (IOException) new HttpConnectTimeoutException("no connection").initCause(late);
    }
  }

  private Socket secured(Socket socket, String host, int port) throws IOException {
    SSLSocketFactory factory =
        sslContext == null
            ? (SSLSocketFactory) SSLSocketFactory.getDefault()
            : sslContext.getSocketFactory();
    SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    // Without it, any certificate would do that somebody trusted signed, for whatever host.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }
}
