package petstore.storage.sql;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.users.Session;
import petstore.core.users.SessionRepository;

/// Sessions in the database: of a token only its SHA-256, so that the database lets nobody in.
final class SqlSessions implements SessionRepository {
  private final Sql sql;

  SqlSessions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<UUID> user(Tenant tenant, long token, Instant now) {
    return sql.one(
        "SELECT user_id FROM sessions WHERE tenant = ? AND digest = ? AND expires > ?",
        row -> sql.uuid(row, 1),
        tenant.id(),
        digest(token),
        Documents.nanos(now));
  }

  @Override
  public void insert(Tenant tenant, UUID user, Session session, Instant now) {
    sql.run(
        "DELETE FROM sessions WHERE tenant = ? AND expires <= ?",
        tenant.id(),
        Documents.nanos(now));
    sql.run(
        "INSERT INTO sessions (tenant, digest, user_id, expires) VALUES (?, ?, ?, ?)",
        tenant.id(),
        digest(session.token()),
        user,
        Documents.nanos(session.expiresAt()));
  }

  @Override
  public boolean delete(Tenant tenant, long token) {
    return sql.run(
            "DELETE FROM sessions WHERE tenant = ? AND digest = ?", tenant.id(), digest(token))
        > 0;
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user) {
    sql.run("DELETE FROM sessions WHERE tenant = ? AND user_id = ?", tenant.id(), user);
  }

  @Override
  public void deleteOthers(Tenant tenant, UUID user, long token) {
    sql.run(
        "DELETE FROM sessions WHERE tenant = ? AND user_id = ? AND digest <> ?",
        tenant.id(),
        user,
        digest(token));
  }

  private static byte[] digest(long token) {
    return Words.sha256(ByteBuffer.allocate(Long.BYTES).putLong(token).array());
  }
}
