package petstore.core.idempotency;

import java.time.Instant;

/// What is known of a request with a key.
///
/// @param fingerprint of the request that first had the key
/// @param expiresAt when it counts no more
public record KeyedEntry(String fingerprint, KeyedOutcome outcome, Instant expiresAt) {
  // The fingerprint must not reach a log.
  @Override
  public String toString() {
    return "KeyedEntry[" + expiresAt + "]";
  }
}
