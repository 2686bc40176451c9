package petstore.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An HTTP/1.1 client that sends exactly what it is told, one connection a request.
public final class Client {
  private final int port;
  private final Watcher watcher;

  public Client(int port) {
    this(port, (_, _, _, _) -> {});
  }

  /// @param watcher sees every request that is not sent raw, with its answer
  Client(int port, Watcher watcher) {
    this.port = port;
    this.watcher = watcher;
  }

  /// Somebody who sees what is sent, and what is answered.
  @FunctionalInterface
  interface Watcher {
    /// @param headers names and values in turn
    void saw(String target, byte @Nullable [] body, List<String> headers, Answer answer);
  }

  /// Sends a request.
  ///
  /// @param target method and path, such as `GET /v2/pet/1`
  /// @param headers names and values in turn
  public Answer send(String target, String... headers) {
    return send(target, null, headers);
  }

  /// Sends a request with a body of text.
  public Answer sendText(String target, String body, String... headers) {
    return send(target, body.getBytes(UTF_8), headers);
  }

  /// Sends a request with a body, or none.
  public Answer send(String target, byte @Nullable [] body, String... headers) {
    var head = new StringBuilder(target).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(port);
    head.append("\r\nConnection: close\r\n");
    for (int i = 0; i < headers.length; i += 2) {
      head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    if (body != null || target.startsWith("POST") || target.startsWith("PUT")) {
      head.append("Content-Length: ").append(body == null ? 0 : body.length).append("\r\n");
    }
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
    if (body != null) {
      request.writeBytes(body);
    }
    Answer answer =
        isEndless(target) ? begin(request.toByteArray()) : sendRaw(request.toByteArray());
    watcher.saw(target, body, List.of(headers), answer);
    return answer;
  }

  // The stream of what happens ends only with the server.
  private static boolean isEndless(String target) {
    return target.matches("GET (/t/[^/]+)?/v1/events(\\?.*)?");
  }

  /// Sends bytes and reads the answer, or its first piece.
  private Answer begin(byte[] request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      write(request, socket.getOutputStream());
      var answer = new ByteArrayOutputStream();
      while (!answer.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        answer.write(socket.getInputStream().read());
      }
      if (answer.toString(ISO_8859_1).contains("\r\nContent-Type: text/event-stream\r\n")) {
        while (!answer.toString(ISO_8859_1).endsWith("\n\n")) {
          answer.write(socket.getInputStream().read());
        }
      } else {
        answer.writeBytes(readAll(socket.getInputStream()));
      }
      return parse(answer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends bytes and reads the answer to the end of the connection.
  public Answer sendRaw(byte[] request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      write(request, socket.getOutputStream());
      return parse(readAll(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(byte[] request, OutputStream out) throws IOException {
    try {
      out.write(request);
      out.flush();
    } catch (SocketException e) {
      // A server that refuses a body answers and closes before all of it was sent.
    }
  }

  private static byte[] readAll(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketException e) {
      // Likewise: what is underway then resets the connection, after the answer.
    }
    return answer.toByteArray();
  }

  private static Answer parse(byte[] answer) {
    int end = indexOfBlankLine(answer);
    String[] lines = new String(answer, 0, end, ISO_8859_1).split("\r\n");
    var headers = new LinkedHashMap<String, List<String>>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    byte[] body = Arrays.copyOfRange(answer, end + 4, answer.length);
    return new Answer(Integer.parseInt(lines[0].substring(9, 12)), headers, body(headers, body));
  }

  private static byte[] body(Map<String, List<String>> headers, byte[] body) {
    boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
    if (!chunked) {
      return body;
    }
    if (!headers.getOrDefault("content-type", List.of()).contains("text/event-stream")) {
      throw new IllegalStateException("answers have a Content-Length");
    }
    return joined(body);
  }

  // The chunks of a body (RFC 9112 section 7.1), which must have come to their end.
  private static byte[] joined(byte[] chunks) {
    var body = new ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int line = at;
      while (chunks[line] != '\r') {
        line++;
      }
      int size = Integer.parseInt(new String(chunks, at, line - at, ISO_8859_1), 16);
      if (size == 0) {
        return body.toByteArray();
      }
      body.write(chunks, line + 2, size);
      at = line + 2 + size + 2;
    }
  }

  private static int indexOfBlankLine(byte[] answer) {
    for (int i = 0; i + 3 < answer.length; i++) {
      if (answer[i] == '\r'
          && answer[i + 1] == '\n'
          && answer[i + 2] == '\r'
          && answer[i + 3] == '\n') {
        return i;
      }
    }
    throw new IllegalStateException("no answer, but " + answer.length + " bytes");
  }
}
