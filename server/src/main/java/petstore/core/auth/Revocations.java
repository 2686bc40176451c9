package petstore.core.auth;

import java.util.concurrent.atomic.AtomicLong;

/// Counts what this server took back: sign-ins that ended, roles that changed. What was found out
/// about a sign-in before the latest of these has to be found out anew.
public final class Revocations {
  private final AtomicLong generation = new AtomicLong();

  /// How much was taken back up to now.
  public long generation() {
    return generation.get();
  }

  /// Something was taken back. To be called when the transaction that did it has ended: a reader
  /// who looks before that sees the old state, and must not take it for the new one.
  public void happened() {
    generation.incrementAndGet();
  }
}
