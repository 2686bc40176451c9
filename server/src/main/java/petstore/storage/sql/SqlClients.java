package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.ClientRepository;

/// Clients in the database. Foreign keys take away what they were given, but for their grants.
final class SqlClients implements ClientRepository {
  private final Sql sql;

  SqlClients(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean insert(Tenant tenant, Client client) {
    return sql.run(
            """
            INSERT INTO clients (tenant, id, doc) VALUES (?, ?, CAST(? AS jsonb))
            ON CONFLICT (tenant, id) DO NOTHING
            """,
            tenant.id(),
            client.id(),
            ClientDocument.write(client))
        > 0;
  }

  @Override
  public Optional<Client> find(Tenant tenant, String id) {
    return sql.kept(
        "SELECT id, doc FROM clients WHERE tenant = ? AND id = ?",
        SqlClients::read,
        tenant.id(),
        id);
  }

  @Override
  public List<Client> all(Tenant tenant) {
    // Sorted here: databases compare texts by the rules of their language.
    return sql
        .all("SELECT id, doc FROM clients WHERE tenant = ?", SqlClients::read, tenant.id())
        .stream()
        .sorted(Comparator.comparing(Client::id))
        .toList();
  }

  @Override
  public boolean delete(Tenant tenant, String id) {
    // First, as it waits for those who have found the client and give it something.
    boolean wasThere =
        sql.run("DELETE FROM clients WHERE tenant = ? AND id = ?", tenant.id(), id) > 0;
    if (wasThere) {
      sql.run("DELETE FROM grants WHERE tenant = ? AND client = ?", tenant.id(), id);
    }
    return wasThere;
  }

  private static Client read(ResultSet row) throws SQLException {
    String id = row.getString(1);
    return Documents.read(row.getBytes(2), json -> ClientDocument.read(json, id));
  }
}
