package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.auth.Grant;
import petstore.core.auth.GrantRepository;
import petstore.core.auth.RefreshToken;
import petstore.core.kernel.Tenant;

/// Grants and refresh tokens in the database. Foreign keys take grants away with their user, and
/// tokens with their grant.
final class SqlGrants implements GrantRepository {
  private static final String SELECT = "SELECT id, user_id, expires, doc FROM grants ";

  private final Sql sql;

  SqlGrants(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(Tenant tenant, Grant grant, Instant now) {
    // Those of grants that go on: each refresh leaves one behind.
    sql.run(
        "DELETE FROM refresh_tokens WHERE tenant = ? AND expires <= ?",
        tenant.id(),
        Documents.nanos(now));
    sql.run(
        "DELETE FROM grants WHERE tenant = ? AND expires <= ?", tenant.id(), Documents.nanos(now));
    sql.run(
        """
        INSERT INTO grants (tenant, id, user_id, client, expires, doc)
        VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        grant.id(),
        grant.user().orElse(null),
        grant.client(),
        Documents.nanos(grant.expiresAt()),
        GrantDocument.write(grant));
  }

  @Override
  public Optional<Grant> find(Tenant tenant, UUID id) {
    return sql.held(SELECT + "WHERE tenant = ? AND id = ?", this::read, tenant.id(), id);
  }

  @Override
  public void update(Tenant tenant, Grant grant) {
    sql.run(
        """
        UPDATE grants SET client = ?, expires = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND id = ?
        """,
        grant.client(),
        Documents.nanos(grant.expiresAt()),
        GrantDocument.write(grant),
        tenant.id(),
        grant.id());
  }

  @Override
  public List<Grant> of(Tenant tenant, UUID user) {
    return sql.all(
        SELECT + "WHERE tenant = ? AND user_id = ? ORDER BY id DESC",
        this::read,
        tenant.id(),
        user);
  }

  @Override
  public boolean delete(Tenant tenant, UUID id) {
    return sql.run("DELETE FROM grants WHERE tenant = ? AND id = ?", tenant.id(), id) > 0;
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user) {
    sql.run("DELETE FROM grants WHERE tenant = ? AND user_id = ?", tenant.id(), user);
  }

  @Override
  public void insert(Tenant tenant, byte[] digest, RefreshToken token) {
    sql.run(
        """
        INSERT INTO refresh_tokens (tenant, digest, grant_id, spent, expires)
        VALUES (?, ?, ?, ?, ?)
        """,
        tenant.id(),
        digest,
        token.grant(),
        token.spent(),
        Documents.nanos(token.expiresAt()));
  }

  @Override
  public Optional<RefreshToken> find(Tenant tenant, byte[] digest) {
    return sql.held(
        "SELECT grant_id, spent, expires FROM refresh_tokens WHERE tenant = ? AND digest = ?",
        row ->
            new RefreshToken(sql.uuid(row, 1), row.getBoolean(2), Documents.time(row.getLong(3))),
        tenant.id(),
        digest);
  }

  @Override
  public void spend(Tenant tenant, byte[] digest) {
    sql.run(
        "UPDATE refresh_tokens SET spent = true WHERE tenant = ? AND digest = ?",
        tenant.id(),
        digest);
  }

  private Grant read(ResultSet row) throws SQLException {
    UUID id = sql.uuid(row, 1);
    Optional<UUID> user =
        row.getObject(2) == null ? Optional.empty() : Optional.of(sql.uuid(row, 2));
    Instant expires = Documents.time(row.getLong(3));
    return Documents.read(row.getBytes(4), json -> GrantDocument.read(json, id, user, expires));
  }
}
