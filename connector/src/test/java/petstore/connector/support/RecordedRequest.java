package petstore.connector.support;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request as it came, byte by byte.
public final class RecordedRequest {
  private final String head;
  private final byte[] body;

  private RecordedRequest(String head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /// Null when the connection ended before a request began.
  static @Nullable RecordedRequest read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = line(in); !line.equals("\r\n"); line = line(in)) {
      if (line.isEmpty()) {
        return null;
      }
      head.append(line);
    }
    RecordedRequest bodiless = new RecordedRequest(head.toString(), new byte[0]);
    return new RecordedRequest(bodiless.head, bodiless.readBody(in));
  }

  /// `POST`, say.
  public String method() {
    return head.split(" ")[0];
  }

  /// As it stood in the request line, with its query.
  public String target() {
    return head.split(" ")[1];
  }

  /// The request line and the headers, each with its line's end, read as UTF-8.
  public String head() {
    return head;
  }

  /// The value of a header, read as UTF-8; null when there is none.
  public @Nullable String header(String name) {
    List<String> values = headers(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /// All values of a header, read as UTF-8.
  public List<String> headers(String name) {
    return head.lines()
        .skip(1)
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .toList();
  }

  /// The body, without the marks of its chunks.
  public byte[] body() {
    return body.clone();
  }

  /// The body as UTF-8.
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private byte[] readBody(InputStream in) throws IOException {
    if (header("Transfer-Encoding") == null) {
      String length = header("Content-Length");
      return whole(in, length == null ? 0 : Integer.parseInt(length));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk;
    do {
      chunk = whole(in, Integer.parseInt(line(in).strip(), 16));
      bytes.writeBytes(chunk);
      line(in);
    } while (chunk.length > 0);
    return bytes.toByteArray();
  }

  private static byte[] whole(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("broken off");
    }
    return bytes;
  }

  /// With its end; empty at the end of the connection.
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      line.write(c);
      if (c == '\n') {
        break;
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
