package petstore.support;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import petstore.core.auth.PasswordHasher;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Turns passwords around instead of hashing them, and counts how often. Refuses to work in a
/// transaction.
public final class CountingHasher implements PasswordHasher {
  private final AtomicInteger operations = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger parameters = new AtomicInteger(1);
  private volatile Duration time = Duration.ZERO;
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile Runnable meanwhile = () -> {};

  /// How many operations there were.
  public int operations() {
    return operations.get();
  }

  /// How many operations there were at the same time at most.
  public int mostAtOnce() {
    return most.get();
  }

  /// From now on, other parameters are used.
  public void changeParameters() {
    parameters.incrementAndGet();
  }

  /// From now on, each operation takes this long.
  public void take(Duration time) {
    this.time = time;
  }

  /// The next operations are refused, as if too many others waited.
  public void refuse(int count) {
    refusals.set(count);
  }

  /// Something that happens once, during the next operation.
  public void meanwhile(Runnable meanwhile) {
    this.meanwhile = meanwhile;
  }

  @Override
  public String hash(String password) {
    work();
    return hash(password, parameters.get());
  }

  @Override
  public boolean matches(String password, String hash) {
    work();
    String version = hash.substring("$reversed$".length(), hash.lastIndexOf('$'));
    return hash.equals(hash(password, Integer.parseInt(version)));
  }

  @Override
  public void pretend(String password) {
    work();
  }

  @Override
  public boolean isCurrent(String hash) {
    return hash.startsWith("$reversed$" + parameters.get() + "$");
  }

  private static String hash(String password, int parameters) {
    return "$reversed$%d$%s".formatted(parameters, new StringBuilder(password).reverse());
  }

  private void work() {
    if (Thread.currentThread().getName().equals("petstore-writer")) {
      throw new AssertionError("a password is hashed in a transaction");
    }
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new Failure(new Problem.Unavailable("busy", Duration.ofMillis(1)));
    }
    operations.incrementAndGet();
    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      Runnable once = meanwhile;
      meanwhile = () -> {};
      once.run();
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.decrementAndGet();
    }
  }
}
