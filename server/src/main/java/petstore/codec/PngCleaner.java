package petstore.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import petstore.core.images.ImageType;

/// Keeps of a PNG (W3C PNG, third edition) what its pixels need: the critical chunks, and those for
/// transparency, colours and pixel shape. Texts, times, profiles, unknown chunks and the frames of
/// an animation but the first go; compressed ones are not even inflated. Colours are sRGB from then
/// on, unless said otherwise by a chunk that is kept.
final class PngCleaner {
  static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

  private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");

  /// The ancillary chunks that are kept, with their longest possible data. Each stands before the
  /// pixels, once.
  private static final Map<String, Integer> KEPT =
      Map.of("tRNS", 256, "gAMA", 4, "cHRM", 32, "sRGB", 1, "pHYs", 9);

  private final byte[] upload;
  private final Cursor in;
  private final ByteArrayOutputStream body;
  private final Set<String> seen = new HashSet<>();
  private Orientation orientation = Orientation.UPRIGHT;

  private PngCleaner(byte[] upload) {
    this.upload = upload;
    this.in = new Cursor(upload, SIGNATURE.length());
    this.body = new ByteArrayOutputStream(upload.length);
  }

  static CleanPicture clean(byte[] upload) {
    return new PngCleaner(upload).clean();
  }

  private CleanPicture clean() {
    Chunk header = next();
    if (!header.type().equals("IHDR") || header.length() != 13) {
      throw Broken.because("The PNG does not start with its header");
    }
    Size size = size(header);
    Chunk chunk = next();
    while (!chunk.type().equals("IEND")) {
      visit(chunk);
      chunk = next();
    }
    if (!seen.contains("IDAT")) {
      throw Broken.because("The PNG has no pixels");
    }
    keep(chunk);
    return new CleanPicture(ImageType.PNG, size, orientation, assemble(header));
  }

  private Size size(Chunk header) {
    var fields = new Cursor(upload, header.data());
    return Size.of(fields.u32(), fields.u32());
  }

  private void visit(Chunk chunk) {
    if (chunk.type().equals("eXIf")) {
      orientation = Orientation.in(upload, chunk.data(), chunk.data() + chunk.length());
    } else if (chunk.isCritical()) {
      if (!CRITICAL.contains(chunk.type()) || chunk.type().equals("IHDR")) {
        throw Broken.because("The PNG has a chunk that does not belong there");
      }
      seen.add(chunk.type());
      keep(chunk);
    } else if (chunk.length() <= KEPT.getOrDefault(chunk.type(), -1)
        && !seen.contains("IDAT")
        && seen.add(chunk.type())) {
      keep(chunk);
    }
  }

  private void keep(Chunk chunk) {
    body.write(upload, chunk.start(), chunk.length() + 12);
  }

  private byte[] assemble(Chunk header) {
    var out = new ByteArrayOutputStream(body.size() + 100);
    out.writeBytes(SIGNATURE.getBytes(ISO_8859_1));
    out.write(upload, header.start(), header.length() + 12);
    if (!orientation.isUpright()) {
      out.writeBytes(exif());
    }
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  private byte[] exif() {
    byte[] tiff = orientation.tiff();
    var chunk = ByteBuffer.allocate(tiff.length + 12);
    chunk.putInt(tiff.length).put("eXIf".getBytes(ISO_8859_1)).put(tiff);
    return chunk.putInt((int) crc(chunk.array(), 4, tiff.length + 4)).array();
  }

  private Chunk next() {
    int start = in.at();
    long length = in.u32();
    String type = in.word(4);
    int data = in.skip(length);
    if (in.u32() != crc(upload, data - 4, (int) length + 4)) {
      throw Broken.because("The PNG is damaged: a checksum is wrong");
    }
    return new Chunk(type, start, (int) length);
  }

  private static long crc(byte[] bytes, int from, int length) {
    var crc = new CRC32();
    crc.update(bytes, from, length);
    return crc.getValue();
  }

  private record Chunk(String type, int start, int length) {
    int data() {
      return start + 8;
    }

    boolean isCritical() {
      return type.charAt(0) >= 'A' && type.charAt(0) <= 'Z';
    }
  }
}
