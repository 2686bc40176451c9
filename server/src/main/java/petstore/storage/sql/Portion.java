package petstore.storage.sql;

import java.util.List;

/// How many of the next rows are read at once where texts may be large: no number of them that
/// somebody asks for fills the memory.
final class Portion {
  private Portion() {}

  /// The first rows of which all but the last have no more than `most` bytes together; one at
  /// least.
  ///
  /// @param sizes of the rows, in order, in bytes
  static int of(List<Long> sizes, long most) {
    long sum = 0;
    int count = 0;
    while (count < sizes.size() && sum <= most) {
      sum += sizes.get(count);
      count++;
    }
    return count > 1 && sum > most ? count - 1 : count;
  }
}
