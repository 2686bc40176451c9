package petstore.core.auth;

import java.util.concurrent.atomic.AtomicLong;

/// Counts what was ended on this server: sessions, grants, keys, users. Whoever remembers that
/// something is good remembers the count before they looked, and looks again when it is another.
public final class Revocations {
  private final AtomicLong generation = new AtomicLong();

  /// How many there were.
  public long generation() {
    return generation.get();
  }

  /// Notes one. Called after its transaction was committed: what is looked up from then on is
  /// without it.
  public void happened() {
    generation.incrementAndGet();
  }
}
