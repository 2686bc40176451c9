package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.DeviceRequest;
import petstore.core.oauth.DeviceRequestRepository;

/// Device requests in the database. Foreign keys take them away with their client, and with the
/// user who approved them.
final class SqlDeviceRequests implements DeviceRequestRepository {
  private static final String SELECT =
      "SELECT user_code, client, user_id, expires, doc FROM device_requests ";

  private final Sql sql;

  SqlDeviceRequests(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean insert(Tenant tenant, byte[] digest, DeviceRequest request, Instant horizon) {
    sql.run(
        "DELETE FROM device_requests WHERE tenant = ? AND expires < ?",
        tenant.id(),
        Documents.nanos(horizon));
    return sql.run(
            """
            INSERT INTO device_requests (tenant, digest, user_code, client, user_id, expires, doc)
            VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
            ON CONFLICT (tenant, user_code) DO NOTHING
            """,
            tenant.id(),
            digest,
            request.userCode(),
            request.client(),
            user(request),
            Documents.nanos(request.expiresAt()),
            DeviceRequestDocument.write(request))
        > 0;
  }

  @Override
  public Optional<DeviceRequest> find(Tenant tenant, byte[] digest) {
    return sql.held(SELECT + "WHERE tenant = ? AND digest = ?", this::read, tenant.id(), digest);
  }

  @Override
  public Optional<DeviceRequest> find(Tenant tenant, String userCode) {
    return sql.held(
        SELECT + "WHERE tenant = ? AND user_code = ?", this::read, tenant.id(), userCode);
  }

  @Override
  public void update(Tenant tenant, DeviceRequest request) {
    sql.run(
        """
        UPDATE device_requests SET client = ?, user_id = ?, expires = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND user_code = ?
        """,
        request.client(),
        user(request),
        Documents.nanos(request.expiresAt()),
        DeviceRequestDocument.write(request),
        tenant.id(),
        request.userCode());
  }

  @Override
  public void delete(Tenant tenant, String userCode) {
    sql.run(
        "DELETE FROM device_requests WHERE tenant = ? AND user_code = ?", tenant.id(), userCode);
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user) {
    sql.run("DELETE FROM device_requests WHERE tenant = ? AND user_id = ?", tenant.id(), user);
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user, String client) {
    sql.run(
        "DELETE FROM device_requests WHERE tenant = ? AND user_id = ? AND client = ?",
        tenant.id(),
        user,
        client);
  }

  private static @Nullable UUID user(DeviceRequest request) {
    return request.decision() instanceof DeviceRequest.Decision.Approved approved
        ? approved.user()
        : null;
  }

  private DeviceRequest read(ResultSet row) throws SQLException {
    var keys =
        new DeviceRequestDocument.Keys(
            row.getString(1),
            row.getString(2),
            row.getObject(3) == null ? Optional.empty() : Optional.of(sql.uuid(row, 3)),
            Documents.time(row.getLong(4)));
    return Documents.read(row.getBytes(5), json -> DeviceRequestDocument.read(json, keys));
  }
}
