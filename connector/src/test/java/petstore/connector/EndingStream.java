package petstore.connector;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Bytes, and then an end or a failure; knows whether it is closed.
final class EndingStream extends FilterInputStream {
  private final @Nullable IOException failure;
  private final AtomicBoolean closed = new AtomicBoolean();

  EndingStream(byte[] bytes, @Nullable IOException failure) {
    super(new ByteArrayInputStream(bytes));
    this.failure = failure;
  }

  boolean isClosed() {
    return closed.get();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read < 0 && failure != null) {
      throw failure;
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    closed.set(true);
    super.close();
  }
}
