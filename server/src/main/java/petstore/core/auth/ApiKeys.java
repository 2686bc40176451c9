package petstore.core.auth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// The API keys of a shop.
@SuppressWarnings("DoNotCallSuggester")
public final class ApiKeys {
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
    throw new IllegalStateException("to be written");
  }

  /// All keys, the oldest first.
  public List<ApiKey> all(Tenant tenant) {
    throw new IllegalStateException("to be written");
  }

  /// Ends a key; whether there was one.
  public boolean revoke(Tenant tenant, UUID id) {
    throw new IllegalStateException("to be written");
  }
}
