package petstore.connector.runtime;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The bytes of a file, which can be read once.
///
/// @param stream read from its beginning, and closed in any case
/// @param length in bytes; no more than that are read. -1 when it is not known.
public record FileContent(InputStream stream, long length) implements Closeable {
  /// @throws IllegalArgumentException when the length is below -1
  public FileContent {
    Objects.requireNonNull(stream, "stream");
    if (length < -1) {
      throw new IllegalArgumentException("A file has no " + length + " bytes");
    }
  }

  /// Bytes that are in memory. They must not change until they are sent.
  public static FileContent of(byte[] bytes) {
    return new FileContent(new ByteArrayInputStream(bytes), bytes.length);
  }

  /// A stream that is read to its end.
  public static FileContent of(InputStream stream) {
    return new FileContent(stream, -1);
  }

  /// Closes the stream. What was to be read was read, or is wanted no more: that it cannot be
  /// closed is nobody's loss.
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException unclosed) {
      // See above.
    }
  }
}
