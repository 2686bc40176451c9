package petstore.core.auth;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// What is known of the tokens that were shown lately, a bounded number of them: those that are
/// shown again stay.
final class TokenCache<T> {
  private final int capacity;
  private volatile ConcurrentMap<String, T> young = new ConcurrentHashMap<>();
  private volatile ConcurrentMap<String, T> old = new ConcurrentHashMap<>();

  /// @param capacity about how many are kept, at least half of it
  TokenCache(int capacity) {
    this.capacity = capacity;
  }

  @Nullable T get(String token) {
    T known = young.get(token);
    if (known == null) {
      known = old.get(token);
      if (known != null) {
        put(token, known);
      }
    }
    return known;
  }

  void put(String token, T known) {
    if (young.size() >= capacity / 2) {
      // when two threads do this at once, some are forgotten early, which does no harm
      old = young;
      young = new ConcurrentHashMap<>();
    }
    young.put(token, known);
  }
}
