package petstore.storage.sql;

/// Which pets are in a list: their numbers, and the stamps of their rows. Read from a text such as
/// `1:8237,-5:1192`.
final class Marks {
  static final Marks NONE = new Marks(new long[0]);

  private final long[] values;

  private Marks(long[] values) {
    this.values = values;
  }

  static Marks of(byte[] text) {
    int count = text.length == 0 ? 0 : 1;
    for (byte c : text) {
      count += c == ',' ? 1 : 0;
    }
    var values = new long[2 * count];
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
    return new Marks(values);
  }

  int count() {
    return values.length / 2;
  }

  long number(int index) {
    return values[2 * index];
  }

  long stamp(int index) {
    return values[2 * index + 1];
  }
}
