package petstore.core.kernel;

import java.util.List;
import java.util.Optional;

/// A part of a list.
///
/// @param items in the list's order
/// @param total how many things the whole list has
/// @param previous where what stands before this page ends; none at the beginning
/// @param next where what comes behind this page begins; none at the end
public record Page<T>(List<T> items, Total total, Optional<Mark> previous, Optional<Mark> next) {
  public Page {
    items = List.copyOf(items);
  }

  /// How many things there are.
  ///
  /// @param isExact otherwise there are more, and nobody counted them all
  public record Total(long count, boolean isExact) {
    /// All of them were counted.
    public static Total exactly(long count) {
      return new Total(count, true);
    }
  }
}
