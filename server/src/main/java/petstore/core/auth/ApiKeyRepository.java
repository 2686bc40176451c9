package petstore.core.auth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of API keys. Keeps a digest of each key, never the key.
public interface ApiKeyRepository {
  /// Keeps a key.
  ///
  /// @param digest SHA-256 of it; not in use
  void insert(Tenant tenant, byte[] digest, ApiKey key);

  /// A key by its digest, expired or not.
  Optional<ApiKey> find(Tenant tenant, byte[] digest);

  /// All keys of a tenant, the oldest first.
  List<ApiKey> all(Tenant tenant);

  /// Whether there was one to delete.
  boolean delete(Tenant tenant, UUID id);
}
