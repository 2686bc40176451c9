package petstore.core.kernel;

/// How numbers of pets, orders and users are given: which that are sent are kept, and which are
/// made when none is sent, or one that is not kept.
///
/// @param lowestKept the lowest number that is kept as sent
/// @param ceiling numbers are made as 1 + the highest number below this one (and never at or above
///   it: when they are exhausted, the lowest free one is taken)
public record Numbering(long lowestKept, long ceiling) {
  /// The first integer that a JSON number of a JavaScript client may get wrong: 2^53.
  public static final long UNSAFE = 1L << 53;

  /// Positive numbers are kept, and those that are made are safe for every client.
  public static final Numbering SAFE = new Numbering(1, UNSAFE);

  public Numbering {
    if (ceiling < 2) {
      throw new IllegalArgumentException("ceiling leaves no number: " + ceiling);
    }
  }

  /// Whether a number is kept as sent.
  public boolean keeps(long number) {
    return number >= lowestKept;
  }
}
