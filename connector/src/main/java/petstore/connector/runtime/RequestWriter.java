package petstore.connector.runtime;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import petstore.connector.definition.Method;

/// Writes a request as HTTP/1.1 (RFC 9112), its head in UTF-8.
final class RequestWriter {
  private static final String END = "\r\n";

  private final ActionRequest request;
  private final @Nullable RequestBody body;
  private final OutputStream out;

  RequestWriter(ActionRequest request, OutputStream out) {
    this.request = request;
    this.body = request.body();
    this.out = new BufferedOutputStream(out);
  }

  void write() throws IOException {
    text(head());
    if (body != null) {
      write(body, body.length() < 0);
    }
    out.flush();
  }

  private String head() {
    URI uri = request.uri();
    StringBuilder head = new StringBuilder(request.method().name()).append(' ');
    head.append(uri.getRawPath());
    if (uri.getRawQuery() != null) {
      head.append('?').append(uri.getRawQuery());
    }
    head.append(" HTTP/1.1").append(END);
    field(head, "Host", uri.getRawAuthority());
    field(head, "Connection", "close");
    if (body != null && body.length() < 0) {
      field(head, "Transfer-Encoding", "chunked");
    } else if (body != null || request.method() == Method.POST || request.method() == Method.PUT) {
      field(head, "Content-Length", body == null ? "0" : Long.toString(body.length()));
    }
    request.headers().forEach((name, value) -> field(head, name, value));
    return head.append(END).toString();
  }

  private static void field(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append(END);
  }

  private void write(RequestBody given, boolean chunked) throws IOException {
    for (ByteBuffer part = given.next(); part != null; part = given.next()) {
      if (chunked) {
        text(Integer.toHexString(part.remaining()) + END);
      }
      out.write(part.array(), part.arrayOffset(), part.remaining());
      if (chunked) {
        text(END);
      }
    }
    if (chunked) {
      text("0" + END + END);
    }
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
