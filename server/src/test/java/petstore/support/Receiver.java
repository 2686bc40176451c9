package petstore.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A receiver of requests on a free port of 127.0.0.1 that is no HTTP server: it reads requests as
/// they come, remembers them, and answers the bytes that it is told to.
public final class Receiver implements AutoCloseable {
  private final ServerSocket listening;
  private final Answering answering;
  private final String greeting;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();

  /// What is done once a request is there.
  @FunctionalInterface
  public interface Answering {
    /// Answers; the connection is closed when this throws.
    void answer(Sending out) throws IOException, InterruptedException;
  }

  /// Where answers go.
  @FunctionalInterface
  public interface Sending {
    /// Sends bytes, one for each character.
    void send(String bytes) throws IOException;
  }

  private Receiver(ServerSocket listening, String greeting, Answering answering) {
    this.listening = listening;
    this.greeting = greeting;
    this.answering = answering;
    threads.execute(this::listen);
  }

  /// Answers each request in its own way.
  public static Receiver start(Answering answering) {
    return start("", answering);
  }

  /// Speaks first, as receivers of mail do, and says nothing else.
  public static Receiver greeting(String bytes) {
    return start(bytes, _ -> {});
  }

  private static Receiver start(String greeting, Answering answering) {
    try {
      var listening = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
      return new Receiver(listening, greeting, answering);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Answers over TLS, with the certificate of [TestTls].
  public static Receiver startSecure(Answering answering) {
    try {
      return new Receiver(
          TestTls.showing()
              .getServerSocketFactory()
              .createServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1")),
          "",
          answering);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Answers each request with the same bytes; a line may end as those of a text block do.
  public static Receiver answering(String bytes) {
    return start(out -> out.send(bytes.replaceAll("\\r?\n", "\r\n")));
  }

  /// Takes everything.
  public static Receiver taking() {
    return answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  }

  /// Answers nothing, until the sender goes away.
  public static Receiver silent() {
    return start(_ -> {});
  }

  public int port() {
    return listening.getLocalPort();
  }

  /// An address of it, by its number.
  ///
  /// @param path begins with a slash
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /// The requests that came so far, each with its header and body.
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /// How many connections there were so far.
  public int connections() {
    return connections.get();
  }

  /// How many connections are open.
  public int open() {
    return open.size();
  }

  /// How many bytes came so far.
  public long received() {
    return received.get();
  }

  /// How many bytes of answers went out so far.
  public long sent() {
    return sent.get();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads.shutdownNow();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        connections.incrementAndGet();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return; // it was closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(greeting.getBytes(ISO_8859_1));
      for (String request = next(in); !request.isEmpty(); request = next(in)) {
        requests.add(request);
        answering.answer(bytes -> {
          out.write(bytes.getBytes(ISO_8859_1));
          out.flush();
          sent.addAndGet(bytes.length());
        });
      }
    } catch (IOException e) {
      // The sender went away, or the test is over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  // Nothing when the sender is done.
  private String next(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int missing = -1;
    while (missing != 0) {
      int b = in.read();
      if (b < 0) {
        return "";
      }
      received.incrementAndGet();
      bytes.write(b);
      missing--;
      if (missing < 0 && b == '\n' && bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        missing = length(bytes.toString(ISO_8859_1));
      }
    }
    return bytes.toString(ISO_8859_1);
  }

  private static int length(String header) {
    return header
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }
}
