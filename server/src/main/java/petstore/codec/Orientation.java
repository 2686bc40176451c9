package petstore.codec;

/// How a picture has to be turned to be seen upright: the one tag of Exif that is kept.
///
/// @param value 1 to 8, as in Exif 2.32 section 4.6.4; 1 is upright
record Orientation(int value) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  boolean isUpright() {
    return value == 1;
  }

  /// Reads the tag from the TIFF structure that Exif is. Only the first directory is looked at, so
  /// that circles of directories do no harm. What cannot be read is upright: bad metadata does not
  /// make a picture bad.
  static Orientation in(byte[] bytes, int from, int to) {
    var tiff = new Tiff(bytes, from, to);
    long directory = from + tiff.u32(from + 4L);
    int entries = tiff.u16(directory);
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + 12L * i;
      if (tiff.u16(entry) == TAG && tiff.u16(entry + 2) == SHORT) {
        int value = tiff.u16(entry + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// A TIFF structure that says this and nothing else.
  byte[] tiff() {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big-endian, the directory stands at 8
      0,
      1, // with one entry:
      1,
      0x12,
      0,
      SHORT,
      0,
      0,
      0,
      1,
      0,
      (byte) value,
      0,
      0, //
      0,
      0,
      0,
      0 // and no directory follows
    };
  }

  /// Numbers in either byte order; 0 where there is nothing.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Tiff(byte[] bytes, int from, int to) {
    int u16(long at) {
      return little() ? u8(at) | u8(at + 1) << 8 : u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) {
      long first = u16(at);
      long second = u16(at + 2);
      return little() ? second << 16 | first : first << 16 | second;
    }

    private boolean little() {
      return u8(from) == 'I';
    }

    private int u8(long at) {
      return at >= from && at < to ? bytes[(int) at] & 0xFF : 0;
    }
  }
}
