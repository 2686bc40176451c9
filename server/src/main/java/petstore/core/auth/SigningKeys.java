package petstore.core.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Transactions;

/// The keys that tokens are signed with: for each algorithm one after the other. All servers on one
/// database share them, and look for new ones every few seconds. The first key of an algorithm is
/// made when it is first needed.
public final class SigningKeys {
  /// How long after its making a new key signs: until then every server has seen it.
  public static final Duration ANNOUNCED = Duration.ofSeconds(15);

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration SLACK = Duration.ofHours(1);

  private final SigningKeyRepository repository;
  private final TokenCodec codec;
  private final Transactions transactions;
  private final Ids ids;
  private final InstantSource clock;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

  SigningKeys(
      SigningKeyRepository repository,
      TokenCodec codec,
      Transactions transactions,
      Ids ids,
      InstantSource clock) {
    this.repository = repository;
    this.codec = codec;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param keys the newest first
  private record Snapshot(List<SigningKey> keys, Instant at) {
    List<SigningKey> of(SigningAlgorithm algorithm) {
      return keys.stream().filter(key -> key.algorithm() == algorithm).toList();
    }

    boolean isFresh(SigningAlgorithm algorithm, Instant now) {
      // where there was no key, another server may make the first one any moment
      return !of(algorithm).isEmpty() && now.isBefore(at.plus(FRESH)) && !now.isBefore(at);
    }

    // Where none signs yet, the next one does: all that come later are known here, and another
    // server's clock may be ahead.
    Optional<SigningKey> signer(SigningAlgorithm algorithm, Instant now) {
      List<SigningKey> succession = of(algorithm);
      return succession.stream()
          .filter(key -> !key.signsFrom().isAfter(now))
          .findFirst()
          .or(() -> succession.reversed().stream().findFirst());
    }
  }

  /// Those that tokens in use may be signed with, the newest first.
  public List<SigningKey> all(SigningAlgorithm algorithm) {
    return snapshot(algorithm, clock.instant()).of(algorithm);
  }

  /// The key to sign with now; made when there is none. Not in a transaction.
  public SigningKey current(SigningAlgorithm algorithm) {
    Instant now = clock.instant();
    return snapshot(algorithm, now).signer(algorithm, now).orElseGet(() -> first(algorithm, now));
  }

  /// Makes new keys: one for access tokens, and one for each other algorithm that has one. They
  /// sign from a little later on, when all servers know them; the ones before them stay for the
  /// tokens that they signed.
  public List<SigningKey> rotate() {
    Instant now = clock.instant();
    Snapshot before = load(now);
    List<SigningKey> next =
        Arrays.stream(SigningAlgorithm.values())
            .filter(one -> one == SigningAlgorithm.ES256 || !before.of(one).isEmpty())
            .map(algorithm -> key(algorithm, now, now.plus(ANNOUNCED)))
            .toList();
    transactions.inTransaction(() -> {
      repository.lock();
      forgetRetired(now);
      next.forEach(repository::insert);
      return next;
    });
    snapshot = load(now);
    return next;
  }

  /// The public parts of all keys as a JSON Web Key Set (RFC 7517 section 5).
  public String published() {
    var keys = new ArrayList<SigningKey>();
    for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
      var _ = current(algorithm);
      keys.addAll(all(algorithm));
    }
    return codec.publish(keys);
  }

  // One of those who ask makes it, the others wait: for RS256 it takes long.
  private SigningKey first(SigningAlgorithm algorithm, Instant now) {
    making.lock();
    try {
      Optional<SigningKey> there = load(now).signer(algorithm, now);
      SigningKey chosen = there.orElseGet(() -> agreed(key(algorithm, now, now), now));
      snapshot = load(now);
      return chosen;
    } finally {
      making.unlock();
    }
  }

  private SigningKey agreed(SigningKey candidate, Instant now) {
    return transactions.inTransaction(() -> {
      repository.lock();
      // another server may have been first
      Optional<SigningKey> there = load(now).signer(candidate.algorithm(), now);
      if (there.isEmpty()) {
        repository.insert(candidate);
      }
      return there.orElse(candidate);
    });
  }

  // A key has retired when the one after it has signed for longer than any token lasts.
  private void forgetRetired(Instant now) {
    Instant longest = now.minus(Tokens.ACCESS).minus(SLACK);
    Snapshot all = load(now);
    for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
      List<SigningKey> succession = all.of(algorithm);
      for (int i = 1; i < succession.size(); i++) {
        if (succession.get(i - 1).signsFrom().isBefore(longest)) {
          repository.delete(succession.get(i).id());
        }
      }
    }
  }

  private SigningKey key(SigningAlgorithm algorithm, Instant now, Instant signsFrom) {
    String id = ids.next().toString();
    return new SigningKey(id, algorithm, now, signsFrom, codec.newKey(id, algorithm));
  }

  private Snapshot snapshot(SigningAlgorithm algorithm, Instant now) {
    Snapshot current = snapshot;
    if (!current.isFresh(algorithm, now)) {
      current = load(now);
      snapshot = current;
    }
    return current;
  }

  private Snapshot load(Instant now) {
    return new Snapshot(List.copyOf(repository.all()), now);
  }
}
