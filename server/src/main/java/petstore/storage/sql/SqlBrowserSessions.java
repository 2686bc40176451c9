package petstore.storage.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.BrowserSession;
import petstore.core.oauth.BrowserSessionRepository;

/// browserSessions in the database.
final class SqlBrowserSessions implements BrowserSessionRepository {
  private final Sql sql;

  SqlBrowserSessions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(Tenant tenant, byte[] digest, BrowserSession session, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<BrowserSession> find(Tenant tenant, byte[] digest) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<BrowserSession> of(Tenant tenant, UUID user) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean delete(Tenant tenant, UUID user, UUID id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user) {
    throw new UnsupportedOperationException();
  }
}
