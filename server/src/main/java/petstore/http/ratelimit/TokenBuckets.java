package petstore.http.ratelimit;

import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// A bucket of tokens for each key, made full when it is first asked for. Exact however many
/// threads ask at once.
///
/// Buckets that are full say nothing and are forgotten. When there are too many others, those that
/// were not used for the longest time are forgotten, too: their keys start again with full ones.
///
/// @param <K> what tokens are counted for; has `equals` and `hashCode`
public final class TokenBuckets<K> {
  private static final int STRIPES = 64; // so that callers rarely wait for one another

  private final Rate rate;
  private final LongSupplier nanos;
  private final Stripe<K>[] stripes;

  /// @param maxKeys about how many keys are remembered
  /// @param nanos a clock such as [System#nanoTime]
  @SuppressWarnings("unchecked") // an array of a generic type
  public TokenBuckets(Rate rate, int maxKeys, LongSupplier nanos) {
    this.rate = rate;
    this.nanos = nanos;
    int each = Math.ceilDiv(maxKeys, STRIPES);
    this.stripes =
        Stream.generate(() -> new Stripe<K>(rate, each)).limit(STRIPES).toArray(Stripe[]::new);
  }

  /// Takes a token if there is one; a bucket that is empty stays as it is.
  public Standing take(K key) {
    return stripe(key).take(key, nanos.getAsLong());
  }

  /// How a key stands, without taking anything.
  public Standing look(K key) {
    return stripe(key).look(key, nanos.getAsLong());
  }

  /// How fast tokens come back.
  public Rate rate() {
    return rate;
  }

  /// How many keys are remembered.
  public int size() {
    int size = 0;
    for (Stripe<K> stripe : stripes) {
      size += stripe.size();
    }
    return size;
  }

  // The map of a stripe uses the lower bits of the hash, so the stripe is chosen by others.
  private Stripe<K> stripe(K key) {
    return stripes[(key.hashCode() * 0x9E3779B9) >>> 26];
  }
}
