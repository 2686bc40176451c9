package petstore.core.oauth;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of device requests. Keeps a digest of each device code, never the code.
public interface DeviceRequestRepository {
  /// Keeps a request, and forgets those of the tenant that expired before `horizon`.
  ///
  /// @param digest SHA-256 of its device code
  /// @return false when another one has the same user code
  boolean insert(Tenant tenant, byte[] digest, DeviceRequest request, Instant horizon);

  /// A request by its device code, expired or not. In a transaction it stays as it is until the
  /// transaction ends.
  Optional<DeviceRequest> find(Tenant tenant, byte[] digest);

  /// A request by what the user types in, expired or not; held as the other.
  Optional<DeviceRequest> find(Tenant tenant, String userCode);

  /// Replaces the request with the same user code.
  void update(Tenant tenant, DeviceRequest request);

  /// Forgets a request.
  void delete(Tenant tenant, String userCode);

  /// Forgets all requests that a user approved.
  void deleteAll(Tenant tenant, UUID user);

  /// Forgets the requests of a client that a user approved.
  void deleteAll(Tenant tenant, UUID user, String client);
}
