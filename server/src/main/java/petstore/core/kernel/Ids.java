package petstore.core.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes UUIDs of version 7 (RFC 9562 section 5.7): their order is that of their making, to the
/// millisecond.
public final class Ids {
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
    long high = (clock.millis() << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
