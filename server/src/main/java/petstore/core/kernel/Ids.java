package petstore.core.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes UUIDs of version 7 (RFC 9562 section 5.7): their order is that of their making, to the
/// millisecond.
public final class Ids {
  // Of what fits into 48 bits of milliseconds.
  private static final long LAST_SECOND = (1L << 48) / 1_000 - 1;

  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random must be fit for secrets, since an id that nobody can guess protects an image's
  ///   address
  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// A new id.
  public UUID next() {
    return next(clock.instant());
  }

  /// A new id of something that was made at this time.
  public UUID next(Instant at) {
    long high = (at.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /// The id before which stand all that were made before this time, to the millisecond. The order
  /// is that of the ids as text.
  public static UUID first(Instant at) {
    long millis =
        Math.clamp(at.getEpochSecond(), 0, LAST_SECOND) * 1_000 + at.getNano() / 1_000_000;
    return new UUID(millis << 16, 0);
  }
}
