package petstore.core.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// The API keys of a shop.
public final class ApiKeys {
  private static final String PREFIX = "pk_";

  private final ApiKeyRepository repository;
  private final Tenants tenants;
  private final Ids ids;
  private final InstantSource clock;
  private final RandomGenerator random;

  ApiKeys(
      ApiKeyRepository repository,
      Tenants tenants,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {
    this.repository = repository;
    this.tenants = tenants;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /// A key that was made.
  ///
  /// @param secret what the client sends; told once, never kept
  public record Created(ApiKey key, String secret) {
    // The secret must not reach a log.
    @Override
    public String toString() {
      return "Created[" + key.id() + "]";
    }
  }

  /// Makes a key.
  ///
  /// @param expiresAt none: it does not expire
  public Created create(
      Tenant tenant, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
    String secret = PREFIX + Secrets.next(random);
    var key = new ApiKey(ids.next(), name, scopes, clock.instant(), expiresAt);
    return tenants.write(
        tenant,
        () -> {
          repository.insert(tenant, Secrets.digest(secret), key);
          return new Created(key, secret);
        });
  }

  /// All keys, the oldest first.
  public List<ApiKey> all(Tenant tenant) {
    return repository.all(tenants.toRead(tenant));
  }

  /// Ends a key; whether there was one.
  public boolean revoke(Tenant tenant, UUID id) {
    return tenants.write(tenant, () -> repository.delete(tenant, id));
  }

  /// The key with this secret, unless it has expired.
  Optional<ApiKey> find(Tenant tenant, String secret) {
    Instant now = clock.instant();
    return repository
        .find(tenants.toRead(tenant), Secrets.digest(secret))
        .filter(key -> key.expiresAt().map(now::isBefore).orElse(true));
  }
}
