package petstore.core.oauth;

import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Tenant;

/// The store of clients.
public interface ClientRepository {
  /// Keeps a client; false when there is one with this id.
  boolean insert(Tenant tenant, Client client);

  /// A client by its id. In a transaction it stays until the transaction ends, so that what it is
  /// given there ends with it.
  Optional<Client> find(Tenant tenant, String id);

  /// All clients, by id.
  List<Client> all(Tenant tenant);

  /// Forgets a client, with its codes, device requests, consents and grants; whether there was one.
  boolean delete(Tenant tenant, String id);
}
