package petstore.core.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Transactions;

/// The keys that access tokens are signed with. All servers on one database share them, and look
/// for new ones every few seconds.
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
    boolean isFresh(Instant now) {
      // where there was no key, another server may make the first one any moment
      return !keys.isEmpty() && now.isBefore(at.plus(FRESH)) && !now.isBefore(at);
    }

    // Where none signs yet, the next one does: all that come later are known here, and another
    // server's clock may be ahead.
    Optional<SigningKey> signer(Instant now) {
      return keys.stream()
          .filter(key -> !key.signsFrom().isAfter(now))
          .findFirst()
          .or(() -> keys.reversed().stream().findFirst());
    }
  }

  /// Those that tokens in use may be signed with, the newest first.
  public List<SigningKey> all() {
    return snapshot(clock.instant()).keys();
  }

  /// The key to sign with now; made when there is none.
  public SigningKey current() {
    Instant now = clock.instant();
    return snapshot(now).signer(now).orElseGet(() -> first(now));
  }

  /// Makes a new key. It signs from a little later on, when all servers know it; the ones before it
  /// stay for the tokens that they signed.
  public SigningKey rotate() {
    Instant now = clock.instant();
    SigningKey key = key(now, now.plus(ANNOUNCED));
    transactions.inTransaction(() -> {
      repository.lock();
      forgetRetired(now);
      repository.insert(key);
      return key;
    });
    snapshot = load(now);
    return key;
  }

  /// The public parts as a JSON Web Key Set (RFC 7517 section 5).
  public String published() {
    var _ = current();
    return codec.publish(all());
  }

  private SigningKey first(Instant now) {
    SigningKey candidate = key(now, now);
    SigningKey chosen =
        transactions.inTransaction(() -> {
          repository.lock();
          // another server may have been first
          Optional<SigningKey> there = load(now).signer(now);
          if (there.isEmpty()) {
            repository.insert(candidate);
          }
          return there.orElse(candidate);
        });
    snapshot = load(now);
    return chosen;
  }

  // A key has retired when the one after it has signed for longer than any token lasts.
  private void forgetRetired(Instant now) {
    Instant longest = now.minus(Tokens.ACCESS).minus(SLACK);
    List<SigningKey> keys = repository.all();
    for (int i = 1; i < keys.size(); i++) {
      if (keys.get(i - 1).signsFrom().isBefore(longest)) {
        repository.delete(keys.get(i).id());
      }
    }
  }

  private SigningKey key(Instant now, Instant signsFrom) {
    String id = ids.next().toString();
    return new SigningKey(id, now, signsFrom, codec.newKey(id));
  }

  private Snapshot snapshot(Instant now) {
    Snapshot current = snapshot;
    if (!current.isFresh(now)) {
      current = load(now);
      snapshot = current;
    }
    return current;
  }

  private Snapshot load(Instant now) {
    return new Snapshot(List.copyOf(repository.all()), now);
  }
}
