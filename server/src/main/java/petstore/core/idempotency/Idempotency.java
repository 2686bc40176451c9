package petstore.core.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Transactions;

/// Answers a request with a key once, however often and to whichever server it is sent.
///
/// The answer is kept in the transaction that does the work ([Attempt#record]): both are there or
/// neither is, whenever the server is killed. Work that cannot be one transaction, because it waits
/// for somebody outside, claims the key in its first one ([Attempt#begin]).
public final class Idempotency {
  /// How long an answer is kept.
  public static final Duration KEPT = Duration.ofHours(24);

  /// How long a claim counts; then who made it is taken for dead, and the next one answers.
  public static final Duration CLAIMED = Duration.ofSeconds(20);

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final IdempotencyRepository entries;
  private final Transactions transactions;
  private final Ids ids;
  private final InstantSource clock;

  public Idempotency(
      IdempotencyRepository entries, Transactions transactions, Ids ids, InstantSource clock) {
    this.entries = entries;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// What was answered to this request before.
  ///
  /// @throws Failure with [Problem.KeyReused] if the key was another request's, [Problem.KeyInUse]
  ///   while the request is being answered
  public Optional<KeyedAnswer> find(KeyedRequest request) {
    return entries.find(request, clock.instant()).map(entry -> answer(request, entry));
  }

  private static KeyedAnswer answer(KeyedRequest request, KeyedEntry entry) {
    if (!entry.fingerprint().equals(request.fingerprint())) {
      throw new Failure(new Problem.KeyReused());
    }
    return switch (entry.outcome()) {
      case KeyedAnswer answer -> answer;
      case KeyedOutcome.Running _ -> throw inUse();
    };
  }

  /// A failure for a request whose key is another's at the moment.
  public static Failure inUse() {
    return new Failure(new Problem.KeyInUse(WAIT));
  }

  /// An attempt to answer a request, of which nothing was found.
  public Attempt attempt(KeyedRequest request) {
    return new Attempt(request, ids.next(), entries, transactions, clock);
  }

  /// Deletes what has expired, so that it does not take room.
  ///
  /// @param limit the most entries that are deleted
  /// @return how many were: when it is `limit`, there may be more
  public int sweep(int limit) {
    Instant now = clock.instant();
    return transactions.inTransaction(() -> entries.deleteExpired(now, limit));
  }
}
