package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Consent;
import petstore.core.oauth.ConsentRepository;

/// Consents in the database. Foreign keys take them away with their user and client.
final class SqlConsents implements ConsentRepository {
  private static final String SELECT = "SELECT user_id, client, doc FROM consents ";

  private final Sql sql;

  SqlConsents(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void put(Tenant tenant, Consent consent) {
    sql.run(
        """
        INSERT INTO consents (tenant, user_id, client, doc) VALUES (?, ?, ?, CAST(? AS jsonb))
        ON CONFLICT (tenant, user_id, client) DO UPDATE SET doc = excluded.doc
        """,
        tenant.id(),
        consent.user(),
        consent.client(),
        ConsentDocument.write(consent));
  }

  @Override
  public Optional<Consent> find(Tenant tenant, UUID user, String client) {
    return sql.held(
        SELECT + "WHERE tenant = ? AND user_id = ? AND client = ?",
        this::read,
        tenant.id(),
        user,
        client);
  }

  @Override
  public List<Consent> of(Tenant tenant, UUID user) {
    // Sorted here: databases compare texts by the rules of their language.
    return sql
        .all(SELECT + "WHERE tenant = ? AND user_id = ?", this::read, tenant.id(), user)
        .stream()
        .sorted(Comparator.comparing(Consent::client))
        .toList();
  }

  @Override
  public boolean delete(Tenant tenant, UUID user, String client) {
    return sql.run(
            "DELETE FROM consents WHERE tenant = ? AND user_id = ? AND client = ?",
            tenant.id(),
            user,
            client)
        > 0;
  }

  private Consent read(ResultSet row) throws SQLException {
    UUID user = sql.uuid(row, 1);
    String client = row.getString(2);
    return Documents.read(row.getBytes(3), json -> ConsentDocument.read(json, user, client));
  }
}
