package petstore.connector.runtime;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The body of one request, which is read while it is sent, once.
final class RequestBody implements Closeable {
  private static final int PART = 16 * 1024;

  private final FileContent content;
  private final ExchangeListener listener;
  private long sent;
  private volatile @Nullable Exception failure;

  RequestBody(FileContent content, ExchangeListener listener) {
    this.content = content;
    this.listener = listener;
  }

  /// In bytes; -1 when it is not known.
  long length() {
    return content.length();
  }

  /// The next bytes; null at the end.
  @Nullable ByteBuffer next() throws IOException {
    byte[] part = new byte[length() < 0 ? PART : (int) Math.min(PART, length() - sent)];
    int read = part.length == 0 ? -1 : read(part);
    if (read < 0) {
      return null;
    }
    sent += read;
    listener.sent(sent, length());
    return ByteBuffer.wrap(part, 0, read);
  }

  private int read(byte[] part) throws IOException {
    try {
      int read = content.stream().read(part);
      if (read < 0 && length() >= 0) {
        throw new IOException("it ended after " + sent + " of " + length() + " bytes");
      }
      return read;
    } catch (IOException | RuntimeException broken) {
      failure = broken;
      throw broken;
    }
  }

  /// Why the file could not be read to its end; null when that is not what went wrong.
  @Nullable Exception failure() {
    return failure;
  }

  @Override
  public void close() {
    content.close();
  }
}
