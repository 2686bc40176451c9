package petstore.storage.sql;

/// Which pets are in a list: their numbers, the stamps of their rows, and their positions where
/// these are asked for. Read from a text such as `1:8237,-5:1192`.
final class Marks {
  static final Marks NONE = new Marks(new long[0], 2);

  private final long[] values;
  private final int width;

  private Marks(long[] values, int width) {
    this.values = values;
    this.width = width;
  }

  /// @param width how many numbers there are of each pet
  static Marks of(byte[] text, int width) {
    int count = text.length == 0 ? 0 : 1;
    for (byte c : text) {
      count += c == ',' ? 1 : 0;
    }
    var values = new long[width * count];
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      boolean negative = text[at] == '-';
      at += negative ? 1 : 0;
      long value = 0;
      // Negative all the way, since the lowest number has no positive counterpart.
      for (; at < text.length && text[at] != ':' && text[at] != ','; at++) {
        value = 10 * value - (text[at] - '0');
      }
      at++;
      values[i] = negative ? value : -value;
    }
    return new Marks(values, width);
  }

  int count() {
    return values.length / width;
  }

  long number(int index) {
    return values[width * index];
  }

  long stamp(int index) {
    return values[width * index + 1];
  }

  long position(int index) {
    return values[width * index + 2];
  }
}
