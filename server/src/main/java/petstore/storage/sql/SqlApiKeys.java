package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.auth.ApiKey;
import petstore.core.auth.ApiKeyRepository;
import petstore.core.kernel.Tenant;

/// API keys in the database.
final class SqlApiKeys implements ApiKeyRepository {
  private final Sql sql;

  SqlApiKeys(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(Tenant tenant, byte[] digest, ApiKey key) {
    sql.run(
        "INSERT INTO api_keys (tenant, digest, id, doc) VALUES (?, ?, ?, CAST(? AS jsonb))",
        tenant.id(),
        digest,
        key.id(),
        ApiKeyDocument.write(key));
  }

  @Override
  public Optional<ApiKey> find(Tenant tenant, byte[] digest) {
    return sql.one(
        "SELECT id, doc FROM api_keys WHERE tenant = ? AND digest = ?",
        this::read,
        tenant.id(),
        digest);
  }

  @Override
  public List<ApiKey> all(Tenant tenant) {
    return sql.all(
        "SELECT id, doc FROM api_keys WHERE tenant = ? ORDER BY id", this::read, tenant.id());
  }

  @Override
  public boolean delete(Tenant tenant, UUID id) {
    return sql.run("DELETE FROM api_keys WHERE tenant = ? AND id = ?", tenant.id(), id) > 0;
  }

  private ApiKey read(ResultSet row) throws SQLException {
    UUID id = sql.uuid(row, 1);
    return Documents.read(row.getBytes(2), json -> ApiKeyDocument.read(json, id));
  }
}
