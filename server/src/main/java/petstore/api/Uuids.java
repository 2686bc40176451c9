package petstore.api;

import java.util.Optional;
import java.util.UUID;

/// UUIDs as clients write them (RFC 9562 section 4).
public final class Uuids {
  private static final int LENGTH = 36;

  private Uuids() {}

  /// The UUID, if the text is one. Stricter than [UUID#fromString], which takes shorter groups too.
  public static Optional<UUID> parse(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
