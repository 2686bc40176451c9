package petstore.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;

/// What was answered to a call: its head, and a body that is read while it comes. No more of it is
/// taken from the network than is asked for.
public final class OutboundAnswer implements AutoCloseable {
  private final Request request;
  private final Response response;
  private final Body body;

  OutboundAnswer(Request request, Response response, InputStream body) {
    this.request = request;
    this.response = response;
    this.body = new Body(body);
  }

  /// An HTTP status code.
  public int status() {
    return response.getStatus();
  }

  /// A field of the header, if it is there.
  public Optional<String> header(String name) {
    return Optional.ofNullable(response.getHeaders().get(name));
  }

  /// The body, as it was sent: what is compressed stays so. Its reading throws [CallFailed] when it
  /// breaks off or takes too long, and when the answer is closed meanwhile.
  public InputStream body() {
    return body;
  }

  /// Ends the call. Who has not read the body to its end ends the connection with it; others may
  /// use it again. May be called from another thread than the one that reads.
  @Override
  public void close() {
    if (!body.ended) {
      var _ = request.abort(new IOException("the answer was closed"));
    }
  }

  private static final class Body extends FilterInputStream {
    private volatile boolean ended;

    Body(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws CallFailed {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws CallFailed {
      try {
        int count = super.read(bytes, offset, length);
        ended = ended || count < 0;
        return count;
      } catch (IOException | RuntimeException e) {
        throw CallFailed.of(e, true);
      }
    }

    // The call is ended by whoever began it.
    @Override
    public void close() {}
  }
}
