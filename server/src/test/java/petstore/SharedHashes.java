package petstore;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import petstore.codec.Argon2Hasher;
import petstore.core.auth.PasswordHasher;

/// The server's own hasher; but the passwords of the seed are hashed once for all servers of the
/// tests.
final class SharedHashes implements PasswordHasher {
  private static final Set<String> SHARED =
      Set.of(InProcess.CUSTOMER_PASSWORD, InProcess.STAFF_PASSWORD);
  private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

  private final PasswordHasher hasher = new Argon2Hasher(new SecureRandom());

  @Override
  public String hash(String password) {
    return SHARED.contains(password)
        ? HASHES.computeIfAbsent(password, hasher::hash)
        : hasher.hash(password);
  }

  @Override
  public boolean matches(String password, String hash) {
    return hasher.matches(password, hash);
  }

  @Override
  public void pretend(String password) {
    hasher.pretend(password);
  }

  @Override
  public boolean isCurrent(String hash) {
    return hasher.isCurrent(hash);
  }
}
