package petstore.http.jetty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpStatus;
import petstore.http.Response;

/// An answer that the engine cannot send, for it has no request yet: the last of its connection.
final class RawAnswer {
  private RawAnswer() {}

  static ByteBuffer bytes(Response response) {
    var header = new StringBuilder(256);
    int status = response.status();
    header.append("HTTP/1.1 ").append(status).append(' ').append(HttpStatus.getMessage(status));
    for (Response.Header field : response.headers()) {
      header.append("\r\n").append(field.name()).append(": ").append(field.value());
    }
    header.append("\r\nContent-Length: ").append(response.body().length);
    header.append("\r\nConnection: close\r\n\r\n");
    byte[] start = header.toString().getBytes(ISO_8859_1);
    return ByteBuffer.allocate(start.length + response.body().length)
        .put(start)
        .put(response.body())
        .flip();
  }
}
