package petstore.support;

import java.util.concurrent.atomic.AtomicInteger;
import petstore.core.auth.PasswordHasher;

/// Hashes that cost nothing and can be read: a number that is new each time, and the password.
public final class PlainHasher implements PasswordHasher {
  private final AtomicInteger made = new AtomicInteger();

  /// How many hashes were made.
  public int made() {
    return made.get();
  }

  @Override
  public String hash(String password) {
    return "plain$" + made.incrementAndGet() + "$" + password;
  }

  @Override
  public boolean matches(String password, String hash) {
    return hash.split("\\$", 3)[2].equals(password);
  }

  @Override
  public void pretend(String password) {}

  @Override
  public boolean isCurrent(String hash) {
    return true;
  }
}
