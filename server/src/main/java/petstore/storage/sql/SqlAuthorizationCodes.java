package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.AuthorizationCode;
import petstore.core.oauth.AuthorizationCodeRepository;

/// Authorization codes in the database. Foreign keys take them away with their user and client.
final class SqlAuthorizationCodes implements AuthorizationCodeRepository {
  private final Sql sql;

  SqlAuthorizationCodes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(Tenant tenant, byte[] digest, AuthorizationCode code, Instant horizon) {
    sql.run(
        "DELETE FROM authorization_codes WHERE tenant = ? AND expires < ?",
        tenant.id(),
        Documents.nanos(horizon));
    sql.run(
        """
        INSERT INTO authorization_codes (tenant, digest, client, user_id, spent, expires, doc)
        VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        digest,
        code.client(),
        code.user(),
        code.spent(),
        Documents.nanos(code.expiresAt()),
        AuthorizationCodeDocument.write(code));
  }

  @Override
  public Optional<AuthorizationCode> find(Tenant tenant, byte[] digest) {
    return sql.held(
        """
        SELECT client, user_id, spent, expires, doc FROM authorization_codes
        WHERE tenant = ? AND digest = ?
        """,
        this::read,
        tenant.id(),
        digest);
  }

  @Override
  public void spend(Tenant tenant, byte[] digest) {
    sql.run(
        "UPDATE authorization_codes SET spent = true WHERE tenant = ? AND digest = ?",
        tenant.id(),
        digest);
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user) {
    sql.run("DELETE FROM authorization_codes WHERE tenant = ? AND user_id = ?", tenant.id(), user);
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user, String client) {
    sql.run(
        "DELETE FROM authorization_codes WHERE tenant = ? AND user_id = ? AND client = ?",
        tenant.id(),
        user,
        client);
  }

  private AuthorizationCode read(ResultSet row) throws SQLException {
    var keys =
        new AuthorizationCodeDocument.Keys(
            row.getString(1), sql.uuid(row, 2), row.getBoolean(3), Documents.time(row.getLong(4)));
    return Documents.read(row.getBytes(5), json -> AuthorizationCodeDocument.read(json, keys));
  }
}
