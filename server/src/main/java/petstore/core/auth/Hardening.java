package petstore.core.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.TenantRepository;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// Replaces all copies of passwords with hashes, where no edition may show them any more. One at a
/// time, and the others first when the hasher is busy, so that nobody waits long to sign in. What
/// is done is done: when it is stopped, or the server is killed, the next run goes on from there.
public final class Hardening {
  private static final int BATCH = 100;

  private final TenantRepository tenants;
  private final UserRepository users;
  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final CountDownLatch stopped = new CountDownLatch(1);

  public Hardening(
      TenantRepository tenants,
      UserRepository users,
      Transactions transactions,
      PasswordHasher hasher) {
    this.tenants = tenants;
    this.users = users;
    this.transactions = transactions;
    this.hasher = hasher;
  }

  /// Goes through all shops until no copy is left, or [#stop] is called.
  ///
  /// @param done is told how many copies there were when none is left
  public void run(LongConsumer done) {
    long all = 0;
    // Shops that were made in the meantime may have copies of the template's copies.
    for (long more = pass(); more > 0; more = pass()) {
      all += more;
    }
    if (!isStopped()) {
      done.accept(all);
    }
  }

  /// Ends the run after the hash that is being made, if any.
  public void stop() {
    stopped.countDown();
  }

  private long pass() {
    var shops = new ArrayList<Tenant>();
    persistently(() -> shops.addAll(tenants.all()));
    return shops.stream().mapToLong(this::harden).sum();
  }

  private long harden(Tenant tenant) {
    long count = 0;
    for (var batch = next(tenant); !batch.isEmpty(); batch = next(tenant)) {
      for (User user : batch) {
        persistently(() -> replaceCopy(tenant, user));
      }
      count += batch.size();
    }
    return count;
  }

  private List<User> next(Tenant tenant) {
    var batch = new ArrayList<User>();
    persistently(() -> batch.addAll(users.withCopy(tenant, BATCH)));
    return batch;
  }

  private void replaceCopy(Tenant tenant, User user) {
    String hash = hash(user);
    // Not as a write of the tenant's: one that is gone by now must not come back.
    transactions.inTransaction(() ->
        Passwords.replace(
            users,
            tenant,
            user,
            now -> hash == null ? now.withoutCopy() : now.withHash(hash, false)));
  }

  // None for a password that is too long to be hashed: nobody can sign in with it anyhow.
  private @Nullable String hash(User user) {
    String copy = user.account().password();
    if (user.passwordHash() != null || copy == null) {
      return user.passwordHash();
    }
    return Passwords.isTooLong(copy) ? null : hasher.hash(copy);
  }

  /// Does something as soon as the hasher and the store can; not at all after [#stop].
  private void persistently(Runnable work) {
    boolean done = false;
    while (!done && !isStopped()) {
      try {
        work.run();
        done = true;
      } catch (Failure e) {
        rest(e);
      }
    }
  }

  private void rest(Failure busy) {
    Duration time = busy.problem().delay().orElseThrow(() -> busy);
    try {
      stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
