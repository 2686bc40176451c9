package petstore.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Walks over the bytes of a picture. Whoever reads beyond the end gets a failure that says that
/// the picture is cut short.
final class Cursor {
  private final byte[] bytes;
  private int at;

  Cursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int at() {
    return at;
  }

  int remaining() {
    return bytes.length - at;
  }

  /// Goes on by this many bytes, and tells where it was.
  int skip(long count) {
    if (count > remaining()) {
      throw Broken.because(Broken.CUT_SHORT);
    }
    int from = at;
    at += (int) count;
    return from;
  }

  /// Goes back over bytes that were read.
  void back(int count) {
    at -= count;
  }

  int u8() {
    return bytes[skip(1)] & 0xFF;
  }

  /// Two bytes, the high one first.
  int u16() {
    return u8() << 8 | u8();
  }

  /// Two bytes, the low one first.
  int u16le() {
    return u8() | u8() << 8;
  }

  /// Three bytes, the low one first.
  int u24le() {
    return u16le() | u8() << 16;
  }

  /// Four bytes, the high one first.
  long u32() {
    return (long) u16() << 16 | u16();
  }

  /// Four bytes, the low one first.
  long u32le() {
    return u16le() | (long) u16le() << 16;
  }

  /// A word of so many bytes.
  String word(int length) {
    return new String(bytes, skip(length), length, ISO_8859_1);
  }

  /// Whether the next bytes are these.
  boolean startsWith(String word) {
    return remaining() >= word.length()
        && new String(bytes, at, word.length(), ISO_8859_1).equals(word);
  }
}
