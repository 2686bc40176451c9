package petstore.connector.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/// A server of HTTP/1.1 on 127.0.0.1 that keeps what it gets, and answers as it was told.
public final class RecordingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String scheme;
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private RecordingServer(ServerSocketFactory factory, String scheme) {
    try {
      this.socket =
          factory.createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException unbound) {
      throw new UncheckedIOException(unbound);
    }
    this.scheme = scheme;
    start(this::accept);
  }

  /// A server that answers with an empty object, until it is told otherwise.
  public static RecordingServer start() {
    return new RecordingServer(ServerSocketFactory.getDefault(), "http");
  }

  /// The same, over TLS.
  public static RecordingServer startTls(SSLContext certificate) {
    return new RecordingServer(certificate.getServerSocketFactory(), "https");
  }

  /// Answers one request after the other with these; the last one goes on for ever.
  public RecordingServer replying(Reply... each) {
    replies.clear();
    replies.addAll(List.of(each));
    return this;
  }

  /// The base URI of its API, `/api/v3`.
  public URI baseUri() {
    return URI.create(scheme + "://127.0.0.1:" + port() + "/api/v3");
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// All that came until now.
  public List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /// The one request that came.
  public RecordedRequest request() {
    if (requests.size() != 1) {
      throw new AssertionError("not one request, but " + requests.size());
    }
    return requests.get(0);
  }

  private void accept() {
    while (stopped.getCount() > 0) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket accepted) {
    try (Socket connection = accepted) {
      RecordedRequest request =
          RecordedRequest.read(new BufferedInputStream(connection.getInputStream()));
      if (request != null) {
        requests.add(request);
        reply().write(connection.getOutputStream(), stopped);
      }
    } catch (IOException broken) {
      // What the client sees of it is what tests are about.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(accepted);
    }
  }

  private synchronized Reply reply() {
    Reply next = replies.size() > 1 ? replies.poll() : replies.peek();
    return next == null ? Reply.json(200, "{}") : next;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "recording-server");
    thread.setDaemon(true);
    thread.start();
  }

  /// How many clients are connected now.
  public int connections() {
    return connections.size();
  }

  @Override
  public void close() {
    stopped.countDown();
    try {
      socket.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
