package petstore.connector.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The bytes of a file, which can be read once.
///
/// @param stream read from its beginning, and closed in any case
/// @param length in bytes; no more than that are read. -1 when it is not known.
public record FileContent(InputStream stream, long length) {
  /// @throws IllegalArgumentException when the length is below -1
  public FileContent {
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
}
