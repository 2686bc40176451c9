package petstore.storage.sql;

import java.util.UUID;

/// Ids from one up to another, both of them among it, in the order of their texts, which is that of
/// their bytes, too. Nothing is in a range that ends before it begins.
record IdRange(UUID first, UUID last) {
  private static final UUID LOWEST = new UUID(0, 0);
  private static final UUID HIGHEST = new UUID(-1, -1);
  private static final IdRange NOTHING = new IdRange(HIGHEST, LOWEST);

  static final IdRange ALL = new IdRange(LOWEST, HIGHEST);

  /// Of these, an id and the ones behind it.
  IdRange from(UUID id) {
    return new IdRange(isBefore(first, id) ? id : first, last);
  }

  /// Of these, the ones behind an id.
  IdRange after(UUID id) {
    long low = id.getLeastSignificantBits() + 1;
    return id.equals(HIGHEST)
        ? NOTHING
        : from(new UUID(id.getMostSignificantBits() + (low == 0 ? 1 : 0), low));
  }

  /// Of these, the ones that stand before an id.
  IdRange before(UUID id) {
    long low = id.getLeastSignificantBits() - 1;
    return id.equals(LOWEST)
        ? NOTHING
        : upTo(new UUID(id.getMostSignificantBits() - (low == -1 ? 1 : 0), low));
  }

  private IdRange upTo(UUID id) {
    return new IdRange(first, isBefore(id, last) ? id : last);
  }

  private static boolean isBefore(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) < 0;
  }
}
