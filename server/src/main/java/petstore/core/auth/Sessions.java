package petstore.core.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;
import petstore.core.users.Session;
import petstore.core.users.SessionRepository;
import petstore.core.users.User;

/// Sign-ins of the classic editions.
public final class Sessions {
  /// How long a sign-in lasts.
  public static final Duration LIFETIME = Duration.ofHours(1);

  private final SignIn signIn;
  private final SessionRepository repository;
  private final Tenants tenants;
  private final Transactions transactions;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random must be fit for secrets
  Sessions(
      SignIn signIn,
      SessionRepository repository,
      Tenants tenants,
      Transactions transactions,
      InstantSource clock,
      RandomGenerator random) {
    this.signIn = signIn;
    this.repository = repository;
    this.tenants = tenants;
    this.transactions = transactions;
    this.clock = clock;
    this.random = random;
  }

  /// Signs a user in.
  ///
  /// @throws Failure as [SignIn#check]
  public Session login(Tenant tenant, String username, String password, String address) {
    User user = signIn.check(tenant, username, password, address);
    Instant now = clock.instant();
    var session = new Session(random.nextLong(1, Numbering.UNSAFE), now.plus(LIFETIME));
    return tenants.write(
        tenant,
        () -> {
          signIn.confirm(tenant, user);
          repository.insert(tenant, user.id(), session, now);
          return session;
        });
  }

  /// Ends a session; whether there was one.
  public boolean logout(Tenant tenant, long number) {
    return user(tenant, number).isPresent()
        && transactions.inTransaction(() -> repository.delete(tenant, number));
  }

  /// Who signed in with this number, if the session has not ended.
  Optional<UUID> user(Tenant tenant, long number) {
    return repository.user(tenant, number, clock.instant());
  }
}
