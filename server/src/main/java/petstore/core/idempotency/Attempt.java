package petstore.core.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import petstore.core.kernel.Transactions;

/// One server's attempt to answer a request with a key.
public final class Attempt {
  private final KeyedRequest request;
  private final UUID claim;
  private final IdempotencyRepository entries;
  private final Transactions transactions;
  private final InstantSource clock;

  // Set on the thread that writes, read on that of the request.
  private volatile boolean begun;
  private volatile boolean recorded;

  Attempt(
      KeyedRequest request,
      UUID claim,
      IdempotencyRepository entries,
      Transactions transactions,
      InstantSource clock) {
    this.request = request;
    this.claim = claim;
    this.entries = entries;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Claims the key, for work that is not done in one transaction. Only inside the first one.
  ///
  /// @throws KeyTaken when another request with the key came first
  public void begin() {
    begun = true;
    keep(new KeyedOutcome.Running(claim), Idempotency.CLAIMED);
  }

  /// Keeps the answer. Only inside the transaction that does the work, or the last one of it.
  ///
  /// @throws KeyTaken when another request with the key came first: then nothing is to be kept of
  ///   the transaction
  public void record(KeyedAnswer answer) {
    keep(answer, Idempotency.KEPT);
    recorded = true;
  }

  /// Ends the attempt: if there is no answer, the request may come again.
  public void end() {
    if (!recorded) {
      release();
    }
  }

  /// Gives the key free if it was claimed, unless an answer was kept after all.
  public void release() {
    if (begun) {
      begun = false;
      transactions.inTransaction(() -> {
        entries.release(request, claim);
        return true;
      });
    }
  }

  private void keep(KeyedOutcome outcome, Duration time) {
    Instant now = clock.instant();
    var entry = new KeyedEntry(request.fingerprint(), outcome, now.plus(time));
    if (!entries.keep(request, entry, claim, now)) {
      throw new KeyTaken();
    }
  }
}
