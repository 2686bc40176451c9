package petstore.storage.sql;

import java.util.UUID;

/// Ids from one, and before another, in the order of their texts, which is that of their bytes too.
record IdRange(UUID from, UUID before) {
  static final IdRange ALL = new IdRange(new UUID(0, 0), new UUID(-1, -1));

  /// Of these, the ones behind an id.
  IdRange after(UUID id) {
    UUID next =
        new UUID(
            id.getMostSignificantBits() + (id.getLeastSignificantBits() == -1 ? 1 : 0),
            id.getLeastSignificantBits() + 1);
    return new IdRange(isBefore(from, next) ? next : from, before);
  }

  /// Of these, the ones that stand before an id.
  IdRange before(UUID id) {
    return new IdRange(from, isBefore(id, before) ? id : before);
  }

  /// Of these, an id and the ones behind it.
  IdRange from(UUID id) {
    return new IdRange(isBefore(from, id) ? id : from, before);
  }

  private static boolean isBefore(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) < 0;
  }
}
