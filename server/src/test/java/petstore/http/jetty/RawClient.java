package petstore.http.jetty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A client that sends what it is told, byte by byte.
final class RawClient implements AutoCloseable {
  private final Socket socket;

  /// What came back.
  record Answer(int status, List<String> header, String body) {
    Optional<String> field(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return header.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  RawClient(JettyServer server) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
  }

  /// Sends `bytes` on a connection of its own and reads one answer.
  static Answer ask(JettyServer server, String bytes) throws IOException {
    try (var client = new RawClient(server)) {
      return client.send(bytes).answer();
    }
  }

  /// Sends one Latin-1 character for each byte.
  RawClient send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /// Reads an answer with a body of declared length.
  Answer answer() throws IOException {
    return answer(false);
  }

  /// Reads an answer to HEAD.
  Answer answerToHead() throws IOException {
    return answer(true);
  }

  private Answer answer(boolean head) throws IOException {
    var header = new ArrayList<String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      header.add(line);
    }
    int status = Integer.parseInt(header.getFirst().split(" ", -1)[1]);
    var answer = new Answer(status, List.copyOf(header.subList(1, header.size())), "");
    int length = head ? 0 : answer.field("Content-Length").map(Integer::parseInt).orElse(0);
    byte[] body = socket.getInputStream().readNBytes(length);
    return new Answer(status, answer.header(), new String(body, ISO_8859_1));
  }

  /// Whether the server ends the connection, within ten seconds.
  boolean isClosed() throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException e) {
      return true;
    }
  }

  InputStream in() throws IOException {
    return socket.getInputStream();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /// Reads a line.
  String line() throws IOException {
    var line = new StringBuilder();
    int c;
    while ((c = socket.getInputStream().read()) != '\n') {
      if (c < 0) {
        throw new IOException("the server closed the connection after \"" + line + "\"");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }
}
