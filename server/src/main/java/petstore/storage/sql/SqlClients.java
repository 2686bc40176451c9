package petstore.storage.sql;

import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.ClientRepository;

/// clients in the database.
final class SqlClients implements ClientRepository {
  private final Sql sql;

  SqlClients(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean insert(Tenant tenant, Client client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Client> find(Tenant tenant, String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Client> all(Tenant tenant) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean delete(Tenant tenant, String id) {
    throw new UnsupportedOperationException();
  }
}
