package petstore.storage.sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Consent;
import petstore.core.oauth.ConsentRepository;

/// consents in the database.
final class SqlConsents implements ConsentRepository {
  private final Sql sql;

  SqlConsents(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void put(Tenant tenant, Consent consent) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Consent> find(Tenant tenant, UUID user, String client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Consent> of(Tenant tenant, UUID user) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean delete(Tenant tenant, UUID user, String client) {
    throw new UnsupportedOperationException();
  }
}
