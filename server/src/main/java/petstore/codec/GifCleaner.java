package petstore.codec;

import java.io.ByteArrayOutputStream;
import petstore.core.images.ImageType;

/// Keeps of a GIF (GIF89a specification) its screen, its first frame and that frame's transparency.
/// Comments, texts, application data, all further frames and everything behind the trailer go.
final class GifCleaner {
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2C;
  private static final int TRAILER = 0x3B;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int NONE = -1;

  private final byte[] upload;
  private final Cursor in;
  private final ByteArrayOutputStream out;
  private int control = NONE;
  private int frames;

  private GifCleaner(byte[] upload) {
    this.upload = upload;
    this.in = new Cursor(upload, 6);
    this.out = new ByteArrayOutputStream(upload.length);
  }

  static CleanPicture clean(byte[] upload) {
    return new GifCleaner(upload).clean();
  }

  private CleanPicture clean() {
    Size size = Size.of(in.u16le(), in.u16le());
    int flags = in.u8();
    in.skip(2L + colors(flags));
    out.write(upload, 0, in.at());
    int block = in.u8();
    while (block != TRAILER) {
      switch (block) {
        case FRAME -> frame();
        case EXTENSION -> extension();
        default -> throw Broken.because("The GIF is damaged: a block does not belong there");
      }
      block = in.u8();
    }
    if (frames == 0) {
      throw Broken.because("The GIF has no pixels");
    }
    out.write(TRAILER);
    return new CleanPicture(ImageType.GIF, size, Orientation.UPRIGHT, out.toByteArray());
  }

  private void extension() {
    int start = in.at() - 1;
    int label = in.u8();
    int length = blocks();
    if (label == GRAPHIC_CONTROL && length == 4 && frames == 0) {
      control = start;
    }
  }

  private void frame() {
    int start = in.at() - 1;
    in.skip(4);
    Size.of(in.u16le(), in.u16le());
    in.skip(1L + colors(in.u8())); // and the code size
    blocks();
    frames++;
    if (frames == 1) {
      if (control != NONE) {
        out.write(upload, control, 8);
      }
      out.write(upload, start, in.at() - start);
    }
  }

  /// Goes over data blocks to behind the empty one that ends them.
  ///
  /// @return how much data there was
  private int blocks() {
    int sum = 0;
    int length = in.u8();
    while (length > 0) {
      in.skip(length);
      sum += length;
      length = in.u8();
    }
    return sum;
  }

  /// The bytes of a colour table, as the flags before it tell.
  private static int colors(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
