package petstore.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The chunks of a RIFF file, the container of WebP (RFC 9649 section 2.3).
final class RiffChunks {
  private final byte[] upload;
  private final Map<String, Chunk> firsts = new HashMap<>();

  /// Where the data of a chunk are.
  record Chunk(int data, int length) {
    int end() {
      return data + length;
    }
  }

  /// Looks only at what the length of the file in its header covers.
  RiffChunks(byte[] upload) {
    this.upload = upload;
    var in = new Cursor(upload, 4);
    long end = in.u32le() + 8;
    if (end > upload.length) {
      throw Broken.because(Broken.CUT_SHORT);
    }
    in.skip(4);
    while (end - in.at() >= 8) {
      String type = in.word(4);
      long length = in.u32le();
      if (length > end - in.at()) {
        throw Broken.because(Broken.CUT_SHORT);
      }
      firsts.putIfAbsent(type, new Chunk(in.skip(length), (int) length));
      in.skip(Math.min(length % 2, end - in.at()));
    }
  }

  /// The first chunk of a type.
  Optional<Chunk> find(String type) {
    return Optional.ofNullable(firsts.get(type));
  }

  boolean has(String type) {
    return firsts.containsKey(type);
  }

  /// Copies the first chunk of a type, if there is one.
  void copy(String type, ByteArrayOutputStream out) {
    find(type).ifPresent(chunk -> write(out, type, upload, chunk));
  }

  /// Writes a chunk with these data.
  static void write(ByteArrayOutputStream out, String type, byte[] data) {
    write(out, type, data, new Chunk(0, data.length));
  }

  private static void write(ByteArrayOutputStream out, String type, byte[] bytes, Chunk chunk) {
    byte[] header =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(type.getBytes(ISO_8859_1))
            .putInt(chunk.length())
            .array();
    out.writeBytes(header);
    out.write(bytes, chunk.data(), chunk.length());
    if (chunk.length() % 2 == 1) {
      out.write(0);
    }
  }
}
