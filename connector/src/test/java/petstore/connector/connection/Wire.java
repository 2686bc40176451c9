package petstore.connector.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends requests to 127.0.0.1 with any header, also with those that HTTP clients set by
/// themselves.
final class Wire {
  private static final int PATIENCE_MILLIS = 20_000;

  private Wire() {}

  /// What came back.
  record Answer(int status, String head, String body) {
    /// A field of the head, or nothing.
    String header(String name) {
      Matcher line = Pattern.compile("(?im)^" + name + ": (.*)$").matcher(head);
      return line.find() ? line.group(1).strip() : "";
    }
  }

  static Answer get(URI address) throws IOException {
    return send("GET", address, address.getAuthority(), "", List.of());
  }

  static Answer post(URI address, String origin, String body) throws IOException {
    return send("POST", address, address.getAuthority(), body, List.of("Origin: " + origin));
  }

  /// @param host what the request says that it is for
  static Answer send(String method, URI address, String host, String body, List<String> headers)
      throws IOException {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    var request = new StringBuilder(method + " " + address.getRawPath() + query + " HTTP/1.1\r\n");
    request.append("Host: ").append(host).append("\r\nConnection: close\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    request.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n\r\n");
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write((request + body).getBytes(UTF_8));
      return parsed(new String(socket.getInputStream().readAllBytes(), UTF_8));
    }
  }

  private static Answer parsed(String text) {
    int end = text.indexOf("\r\n\r\n");
    String head = text.substring(0, end);
    return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, text.substring(end + 4));
  }
}
