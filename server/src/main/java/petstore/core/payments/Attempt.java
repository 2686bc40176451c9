package petstore.core.payments;

import java.time.Instant;

/// That somebody tries to pay and was not told yet what came of it.
///
/// @param fingerprint of their source: who sends the same again gets the answer
/// @param busyUntil as long as this the server that they sent it to may still be waiting for the
///   gateway
public record Attempt(String fingerprint, Instant busyUntil) {
  // It could be guessed from.
  @Override
  public String toString() {
    return "Attempt[" + busyUntil + "]";
  }
}
