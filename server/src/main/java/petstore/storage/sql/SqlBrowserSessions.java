package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.BrowserSession;
import petstore.core.oauth.BrowserSessionRepository;

/// Sign-ins on pages in the database. A foreign key takes them away with their user.
final class SqlBrowserSessions implements BrowserSessionRepository {
  private static final String SELECT = "SELECT id, user_id, expires, doc FROM browser_sessions ";

  private final Sql sql;

  SqlBrowserSessions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(Tenant tenant, byte[] digest, BrowserSession session, Instant now) {
    sql.run(
        "DELETE FROM browser_sessions WHERE tenant = ? AND expires <= ?",
        tenant.id(),
        Documents.nanos(now));
    sql.run(
        """
        INSERT INTO browser_sessions (tenant, digest, id, user_id, expires, doc)
        VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        digest,
        session.id(),
        session.user(),
        Documents.nanos(session.expiresAt()),
        BrowserSessionDocument.write(session));
  }

  @Override
  public Optional<BrowserSession> find(Tenant tenant, byte[] digest) {
    return sql.held(SELECT + "WHERE tenant = ? AND digest = ?", this::read, tenant.id(), digest);
  }

  @Override
  public List<BrowserSession> of(Tenant tenant, UUID user) {
    return sql.all(
        SELECT + "WHERE tenant = ? AND user_id = ? ORDER BY id DESC",
        this::read,
        tenant.id(),
        user);
  }

  @Override
  public boolean delete(Tenant tenant, UUID user, UUID id) {
    return sql.run(
            "DELETE FROM browser_sessions WHERE tenant = ? AND user_id = ? AND id = ?",
            tenant.id(),
            user,
            id)
        > 0;
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user) {
    sql.run("DELETE FROM browser_sessions WHERE tenant = ? AND user_id = ?", tenant.id(), user);
  }

  private BrowserSession read(ResultSet row) throws SQLException {
    UUID id = sql.uuid(row, 1);
    UUID user = sql.uuid(row, 2);
    Instant expires = Documents.time(row.getLong(3));
    return Documents.read(
        row.getBytes(4), json -> BrowserSessionDocument.read(json, id, user, expires));
  }
}
