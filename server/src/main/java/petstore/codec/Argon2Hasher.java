package petstore.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.random.RandomGenerator;
import petstore.codec.Argon2.Cost;
import petstore.core.auth.PasswordHasher;

/// Hashes passwords with Argon2id (RFC 9106) at the cost that OWASP's Password Storage Cheat Sheet
/// asks for at least: 19 MiB, two passes, one lane. Any number of threads may use one hasher.
///
/// A hash takes 20 to 45 ms of one processor. As many are made at once as there are processors, and
/// no more than fit in a quarter of the heap; 32 others wait, for 5 seconds at most.
public final class Argon2Hasher implements PasswordHasher {
  private static final Cost COST = new Cost(19_456, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int TAG_BYTES = 32;
  private static final int WAITING = 32;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final RandomGenerator random;
  private final Cost cost;
  private final WorkQueue queue;
  private final Argon2 argon2;
  private final Argon2Hash decoy;

  /// A hasher with a queue of its own; one is enough for a server.
  ///
  /// @param random fit for secrets and for use by many threads, such as `SecureRandom`
  public Argon2Hasher(RandomGenerator random) {
    this(random, COST, queue(), new BouncyArgon2(COST.memory()));
  }

  Argon2Hasher(RandomGenerator random, Cost cost, WorkQueue queue, Argon2 argon2) {
    this.random = random;
    this.cost = cost;
    this.queue = queue;
    this.argon2 = argon2;
    decoy = new Argon2Hash(cost, bytes(SALT_BYTES), bytes(TAG_BYTES));
  }

  private static WorkQueue queue() {
    Runtime runtime = Runtime.getRuntime();
    long room = runtime.maxMemory() / 4 / (COST.memory() * 1024L);
    int atOnce = Math.clamp(room, 1, runtime.availableProcessors());
    return new WorkQueue(
        "passwords",
        "Too many passwords are being checked",
        new WorkQueue.Limits(atOnce, WAITING, WAIT));
  }

  @Override
  public String hash(String password) {
    byte[] salt = bytes(SALT_BYTES);
    byte[] tag = queue.run(() -> argon2.tag(password.getBytes(UTF_8), salt, cost, TAG_BYTES));
    return new Argon2Hash(cost, salt, tag).text();
  }

  @Override
  public boolean matches(String password, String hash) {
    return matches(
        password,
        Argon2Hash.parse(hash)
            .orElseThrow(() -> new IllegalArgumentException("this is not a hash of a password")));
  }

  @Override
  public void pretend(String password) {
    matches(password, decoy);
  }

  @Override
  public boolean isCurrent(String hash) {
    return Argon2Hash.parse(hash)
        .filter(parsed -> parsed.isLike(cost, SALT_BYTES, TAG_BYTES))
        .isPresent();
  }

  private boolean matches(String password, Argon2Hash hash) {
    byte[] wanted = hash.tag();
    byte[] tag =
        queue.run(
            () -> argon2.tag(password.getBytes(UTF_8), hash.salt(), hash.cost(), wanted.length));
    return MessageDigest.isEqual(wanted, tag);
  }

  private byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
