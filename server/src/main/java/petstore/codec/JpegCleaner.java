package petstore.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import petstore.core.images.ImageType;

/// Keeps of a JPEG (ITU-T T.81) its tables and scans, a bare JFIF header, Adobe's colour transform,
/// and how it has to be turned. Comments, all other application segments (Exif with place and time,
/// profiles, embedded thumbnails) and everything behind the end of the picture go.
final class JpegCleaner {
  /// More scans than any camera or program writes (progressive ones have about 10); each of them
  /// makes a decoder go over the whole picture again.
  private static final int MAX_SCANS = 32;

  private static final String JFIF = "JFIF\0";
  private static final String EXIF = "Exif\0\0";
  private static final String ADOBE = "Adobe";

  private final byte[] upload;
  private final Cursor in;
  private final ByteArrayOutputStream body;
  private byte[] jfif = {};
  private Orientation orientation = Orientation.UPRIGHT;
  private @Nullable Size size;
  private boolean adobe;
  private int scans;

  private JpegCleaner(byte[] upload) {
    this.upload = upload;
    this.in = new Cursor(upload, 2);
    this.body = new ByteArrayOutputStream(upload.length);
  }

  static CleanPicture clean(byte[] upload) {
    return new JpegCleaner(upload).clean();
  }

  private CleanPicture clean() {
    int marker = marker();
    while (marker != 0xD9) {
      segment(marker);
      marker = marker();
    }
    if (size == null || scans == 0) {
      throw Broken.because("The JPEG has no pixels");
    }
    return new CleanPicture(ImageType.JPEG, size, orientation, assemble());
  }

  private int marker() {
    if (in.u8() != 0xFF) {
      throw Broken.because("The JPEG is damaged: a marker is missing");
    }
    int marker = in.u8();
    while (marker == 0xFF) { // fill bytes
      marker = in.u8();
    }
    return marker;
  }

  private void segment(int marker) {
    int length = in.u16();
    if (length < 2) {
      throw Broken.because("The JPEG is damaged: a segment has no length");
    }
    int data = in.skip(length - 2L);
    switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> frame(marker, data, length);
      case 0xC4, 0xDB, 0xDD -> keep(marker, data, length);
      case 0xDA -> scan(data, length);
      case 0xE0, 0xE1, 0xEE -> application(marker, new Cursor(upload, data), length);
      case 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEF, 0xFE -> {}
      case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF ->
          throw Broken.because("Lossless, hierarchical and arithmetic JPEGs are not kept");
      default -> throw Broken.because("The JPEG is damaged: a segment does not belong there");
    }
  }

  private void frame(int marker, int data, int length) {
    if (size != null || length < 8) {
      throw Broken.because("The JPEG is damaged: its header is wrong");
    }
    var fields = new Cursor(upload, data);
    int bits = fields.u8();
    int height = fields.u16();
    size = Size.of(fields.u16(), height);
    int components = fields.u8();
    if (bits != 8 || (components != 1 && components != 3)) {
      throw Broken.because("JPEGs are kept in gray or RGB with 8 bits only, not in CMYK");
    }
    keep(marker, data, length);
  }

  private void scan(int data, int length) {
    scans++;
    if (size == null || scans > MAX_SCANS) {
      throw Broken.because("The JPEG has no header, or too many scans");
    }
    keep(0xDA, data, length);
    int start = in.at();
    skipEntropyCodedData();
    body.write(upload, start, in.at() - start);
  }

  /// Stops before the marker that is neither a stuffed zero nor a restart (T.81 section F.1.2.3).
  private void skipEntropyCodedData() {
    while (true) {
      if (in.u8() == 0xFF) {
        int next = in.u8();
        if (next != 0 && (next < 0xD0 || next > 0xD7)) {
          in.back(2);
          return;
        }
      }
    }
  }

  private void application(int marker, Cursor data, int length) {
    if (marker == 0xE0 && data.startsWith(JFIF) && length >= 16 && jfif.length == 0) {
      jfif = jfif(data.at());
    } else if (marker == 0xE1 && data.startsWith(EXIF) && orientation.isUpright()) {
      orientation = Orientation.in(upload, data.at() + EXIF.length(), data.at() + length - 2);
    } else if (marker == 0xEE && data.startsWith(ADOBE) && length >= 14 && !adobe) {
      adobe = true;
      body.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14});
      body.write(upload, data.at(), 12);
    }
  }

  /// The header with its version and density, and without its thumbnail.
  private byte[] jfif(int data) {
    var segment =
        new byte[] {
          (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        };
    System.arraycopy(upload, data + 5, segment, 9, 7);
    return segment;
  }

  private void keep(int marker, int data, int length) {
    body.write(0xFF);
    body.write(marker);
    body.write(upload, data - 2, length);
  }

  private byte[] assemble() {
    var out = new ByteArrayOutputStream(body.size() + 100);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
    out.writeBytes(jfif);
    if (!orientation.isUpright()) {
      byte[] tiff = orientation.tiff();
      out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (2 + 6 + tiff.length)});
      out.writeBytes(EXIF.getBytes(ISO_8859_1));
      out.writeBytes(tiff);
    }
    out.writeBytes(body.toByteArray());
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
    return out.toByteArray();
  }
}
