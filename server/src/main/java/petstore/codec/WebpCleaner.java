package petstore.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import petstore.codec.RiffChunks.Chunk;
import petstore.core.images.ImageType;

/// Keeps of a WebP (RFC 9649) its one picture, its transparency, and how it has to be turned.
/// Metadata, colour profiles, unknown chunks and everything behind the end of the RIFF go.
/// Animations are refused.
final class WebpCleaner {
  private static final byte[] WEBP = "RIFF\0\0\0\0WEBP".getBytes(ISO_8859_1);
  private static final int ANIMATION = 0x02;
  private static final int EXIF = 0x08;
  private static final int ALPHA = 0x10;

  private final byte[] upload;
  private final RiffChunks chunks;

  private WebpCleaner(byte[] upload) {
    this.upload = upload;
    this.chunks = new RiffChunks(upload);
  }

  static CleanPicture clean(byte[] upload) {
    return new WebpCleaner(upload).clean();
  }

  private CleanPicture clean() {
    refuseAnimation();
    Size size = size();
    if (chunks.find("VP8X").filter(header -> !canvas(header).equals(size)).isPresent()) {
      throw Broken.because("The WebP is damaged: its pixels do not fit its header");
    }
    Orientation orientation =
        chunks.find("EXIF").map(this::orientation).orElse(Orientation.UPRIGHT);
    return new CleanPicture(ImageType.WEBP, size, orientation, assemble(size, orientation));
  }

  private void refuseAnimation() {
    boolean flagged =
        chunks.find("VP8X").filter(header -> (flags(header) & ANIMATION) != 0).isPresent();
    if (flagged || chunks.has("ANIM") || chunks.has("ANMF")) {
      throw Broken.because("Animated WebP pictures are not kept");
    }
  }

  /// The size that the pixels themselves say, in their own header.
  private Size size() {
    Optional<Size> lossy = chunks.find("VP8 ").map(this::lossySize);
    return lossy
        .or(() -> chunks.find("VP8L").map(this::losslessSize))
        .orElseThrow(() -> Broken.because("The WebP has no pixels"));
  }

  private Size lossySize(Chunk chunk) {
    var data = new Cursor(upload, chunk.data());
    boolean keyFrame = (data.u24le() & 1) == 0;
    if (chunk.length() < 10 || !keyFrame || data.u24le() != 0x2A019D) {
      throw Broken.because("The WebP is damaged: its pixels have no header");
    }
    return Size.of(data.u16le() & 0x3FFF, data.u16le() & 0x3FFF);
  }

  private Size losslessSize(Chunk chunk) {
    var data = new Cursor(upload, chunk.data());
    if (chunk.length() < 5 || data.u8() != 0x2F) {
      throw Broken.because("The WebP is damaged: its pixels have no header");
    }
    long bits = data.u32le();
    return Size.of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
  }

  private Size canvas(Chunk header) {
    if (header.length() < 10) {
      throw Broken.because("The WebP is damaged: its header is too short");
    }
    var data = new Cursor(upload, header.data() + 4);
    return Size.of(data.u24le() + 1L, data.u24le() + 1L);
  }

  private int flags(Chunk header) {
    return header.length() == 0 ? 0 : upload[header.data()];
  }

  private Orientation orientation(Chunk exif) {
    boolean prefixed = new Cursor(upload, exif.data()).startsWith("Exif\0\0");
    return Orientation.in(upload, exif.data() + (prefixed ? 6 : 0), exif.end());
  }

  private byte[] assemble(Size size, Orientation orientation) {
    var body = new ByteArrayOutputStream(upload.length + 100);
    body.writeBytes(WEBP);
    boolean separateAlpha = chunks.has("VP8 ") && chunks.has("ALPH");
    if (separateAlpha || !orientation.isUpright()) {
      int flags = (separateAlpha || losslessAlpha() ? ALPHA : 0);
      flags |= orientation.isUpright() ? 0 : EXIF;
      RiffChunks.write(body, "VP8X", header(size, flags));
    }
    if (separateAlpha) {
      chunks.copy("ALPH", body);
    }
    chunks.copy(chunks.has("VP8 ") ? "VP8 " : "VP8L", body);
    if (!orientation.isUpright()) {
      RiffChunks.write(body, "EXIF", orientation.tiff());
    }
    byte[] file = body.toByteArray();
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
    return file;
  }

  private boolean losslessAlpha() {
    return chunks.find("VP8L").filter(chunk -> (upload[chunk.data() + 4] & 0x10) != 0).isPresent();
  }

  private static byte[] header(Size size, int flags) {
    return ByteBuffer.allocate(10)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(flags)
        .putShort((short) (size.width() - 1))
        .put((byte) 0) // no side of a picture in here needs more than two bytes
        .putShort((short) (size.height() - 1))
        .put((byte) 0)
        .array();
  }
}
