package petstore.core.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The store of requests with keys. Fingerprints are sealed in it.
public interface IdempotencyRepository {
  /// What is known of a request's key, if that has not expired.
  Optional<KeyedEntry> find(KeyedRequest request, Instant now);

  /// Keeps what is known of a request from now on, unless its key has an entry that has not
  /// expired. Waits for a transaction that does the same at this moment.
  ///
  /// @param claim whose own entry is replaced
  /// @return whether it was kept
  boolean keep(KeyedRequest request, KeyedEntry entry, UUID claim, Instant now);

  /// Forgets a request that is being answered by who has this claim.
  void release(KeyedRequest request, UUID claim);

  /// Deletes entries that have expired, of any tenant.
  ///
  /// @param limit the most that are deleted
  /// @return how many were
  int deleteExpired(Instant now, int limit);
}
