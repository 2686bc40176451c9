package petstore.http.ratelimit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A part of the buckets, behind one lock.
///
/// A bucket is the time at which it will be full: what is missing follows from it, so that nobody
/// has to refill anything (the generic cell rate algorithm).
final class Stripe<K> {
  private static final int SWEPT_AT_ONCE = 2; // more than the one that was added

  private final Rate rate;
  private final int maxKeys;
  private final ReentrantLock lock = new ReentrantLock();
  // in the order of their last use
  private final LinkedHashMap<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  Stripe(Rate rate, int maxKeys) {
    this.rate = rate;
    this.maxKeys = maxKeys;
  }

  private static final class Bucket {
    long fullAt;

    Bucket(long fullAt) {
      this.fullAt = fullAt;
    }

    // never compare times of this clock directly: they may wrap around
    long missing(long now) {
      return Math.max(0, fullAt - now);
    }
  }

  Standing take(K key, long now) {
    lock.lock();
    try {
      Bucket bucket = buckets.get(key);
      long missing = bucket == null ? 0 : bucket.missing(now);
      long after = missing + rate.nanosPerToken();
      if (after > rate.nanosUntilFull()) {
        return Standing.of(rate, false, missing);
      }
      if (bucket == null) {
        add(key, now + after, now);
      } else {
        bucket.fullAt = now + after;
      }
      return Standing.of(rate, true, after);
    } finally {
      lock.unlock();
    }
  }

  Standing look(K key, long now) {
    lock.lock();
    try {
      @Nullable Bucket bucket = buckets.get(key);
      return Standing.of(rate, false, bucket == null ? 0 : bucket.missing(now));
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return buckets.size();
    } finally {
      lock.unlock();
    }
  }

  private void add(K key, long fullAt, long now) {
    Iterator<Map.Entry<K, Bucket>> eldest = buckets.entrySet().iterator();
    for (int i = 0; i < SWEPT_AT_ONCE && eldest.hasNext(); i++) {
      boolean forgotten = eldest.next().getValue().missing(now) == 0 || buckets.size() >= maxKeys;
      if (!forgotten) {
        break;
      }
      eldest.remove();
    }
    buckets.put(key, new Bucket(fullAt));
  }
}
