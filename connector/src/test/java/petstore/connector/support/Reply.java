package petstore.connector.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What a [RecordingServer] does when it got a request; then it closes the connection.
@FunctionalInterface
public interface Reply {
  /// @param stopped opens when the server is stopped
  void write(OutputStream out, CountDownLatch stopped) throws IOException, InterruptedException;

  /// A whole answer in JSON.
  static Reply json(int status, String body) {
    return of(status, "Content-Type: application/json\r\n", body);
  }

  /// A whole answer.
  ///
  /// @param fields headers, each with its line's end
  static Reply of(int status, String fields, String body) {
    return of(status, fields, body.getBytes(StandardCharsets.UTF_8));
  }

  /// A whole answer of any bytes.
  static Reply of(int status, String fields, byte[] body) {
    return raw(head(status, fields + "Content-Length: " + body.length + "\r\n"), body);
  }

  /// A whole answer in JSON, in chunks.
  static Reply chunked(String... chunks) {
    StringBuilder body = new StringBuilder();
    for (String chunk : chunks) {
      body.append(Integer.toHexString(chunk.length()))
          .append(";a=b\r\n")
          .append(chunk)
          .append("\r\n");
    }
    return raw(
        head(200, "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"),
        body.append("0\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
  }

  /// Exactly these bytes, one part after the other.
  static Reply raw(byte[]... parts) {
    return (out, stopped) -> {
      for (byte[] part : parts) {
        out.write(part);
      }
      out.flush();
    };
  }

  /// Exactly this text.
  static Reply raw(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /// No answer, on a connection that stays open.
  static Reply never() {
    return (out, stopped) -> stopped.await();
  }

  /// An answer without an end: a byte every few milliseconds.
  static Reply dripping() {
    return (out, stopped) -> {
      out.write(head(200, "Content-Type: application/json\r\nContent-Length: 1000000\r\n"));
      do {
        out.write(' ');
        out.flush();
      } while (!stopped.await(5, TimeUnit.MILLISECONDS));
    };
  }

  /// An answer that says it is longer than what comes.
  static Reply brokenOff() {
    return raw(
        head(200, "Content-Type: application/json\r\nContent-Length: 100\r\n"), new byte[10]);
  }

  private static byte[] head(int status, String fields) {
    return ("HTTP/1.1 " + status + " Status\r\nConnection: close\r\n" + fields + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
