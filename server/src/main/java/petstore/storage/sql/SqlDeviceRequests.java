package petstore.storage.sql;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.DeviceRequest;
import petstore.core.oauth.DeviceRequestRepository;

/// deviceRequests in the database.
final class SqlDeviceRequests implements DeviceRequestRepository {
  private final Sql sql;

  SqlDeviceRequests(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean insert(Tenant tenant, byte[] digest, DeviceRequest request, Instant horizon) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<DeviceRequest> find(Tenant tenant, byte[] digest) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<DeviceRequest> find(Tenant tenant, String userCode) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void update(Tenant tenant, DeviceRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(Tenant tenant, String userCode) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user) {
    throw new UnsupportedOperationException();
  }
}
