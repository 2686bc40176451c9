package petstore.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// The coding `gzip` (RFC 1952).
public final class Gzip {
  /// For what is compressed once and sent often.
  public static final int SMALLEST = 9;

  private Gzip() {}

  /// The bytes, compressed.
  ///
  /// @param level from 1, fast, to 9, small
  public static byte[] compressed(byte[] bytes, int level) {
    var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (var gzip = new Leveled(out, level)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static final class Leveled extends GZIPOutputStream {
    Leveled(ByteArrayOutputStream out, int level) throws IOException {
      super(out, 8 * 1024);
      def.setLevel(level);
    }
  }
}
