package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.users.Sealer;
import petstore.core.webhooks.EndpointRepository;
import petstore.core.webhooks.WebhookEndpoint;
import petstore.core.webhooks.WebhookOwner;

/// Webhook endpoints in the database.
final class SqlWebhookEndpoints implements EndpointRepository {
  private static final String SELECT = "SELECT id, owner, version, doc FROM webhook_endpoints ";
  private static final String OF_OWNER = "WHERE tenant = ? AND owner = ? AND state <> 'REMOVED'";

  private final Sql sql;
  private final EndpointDocument documents;
  private final IdPages<WebhookEndpoint> pages = new IdPages<>(WebhookEndpoint::id);

  SqlWebhookEndpoints(Sql sql, Sealer sealer) {
    this.sql = sql;
    this.documents = new EndpointDocument(sealer);
  }

  @Override
  public void lock(Tenant tenant) {
    sql.hold(tenant);
  }

  @Override
  public void insert(Tenant tenant, WebhookEndpoint endpoint) {
    sql.run(
        """
        INSERT INTO webhook_endpoints (tenant, id, owner, state, version, doc)
        VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        endpoint.id(),
        owner(endpoint.owner()),
        endpoint.state().status().name(),
        endpoint.version(),
        documents.write(endpoint));
  }

  @Override
  public void update(Tenant tenant, WebhookEndpoint endpoint) {
    sql.run(
        """
        UPDATE webhook_endpoints SET state = ?, version = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND id = ? AND state <> 'REMOVED'
        """,
        endpoint.state().status().name(),
        endpoint.version(),
        documents.write(endpoint),
        tenant.id(),
        endpoint.id());
  }

  @Override
  public Optional<WebhookEndpoint> find(Tenant tenant, UUID id) {
    return sql.held(
        SELECT + "WHERE tenant = ? AND id = ? AND state <> 'REMOVED'", this::read, tenant.id(), id);
  }

  @Override
  public int count(Tenant tenant, WebhookOwner owner) {
    return sql.one(
            "SELECT count(*) FROM webhook_endpoints " + OF_OWNER,
            row -> row.getInt(1),
            tenant.id(),
            owner(owner))
        .orElseThrow();
  }

  @Override
  public Page<WebhookEndpoint> list(Tenant tenant, WebhookOwner owner, PageRequest request) {
    return pages.page(
        (range, isDescending, limit, offset) ->
            sql.all(
                SELECT
                    + OF_OWNER
                    + " AND id BETWEEN ? AND ? ORDER BY id"
                    + (isDescending ? " DESC" : "")
                    + " LIMIT ? OFFSET ?",
                this::read,
                tenant.id(),
                owner(owner),
                range.first(),
                range.last(),
                limit,
                offset),
        IdRange.ALL,
        false,
        request,
        Page.Total.exactly(count(tenant, owner)));
  }

  @Override
  public List<WebhookEndpoint> enabled(Tenant tenant) {
    return sql.all(
        SELECT + "WHERE tenant = ? AND state = 'ENABLED' ORDER BY id", this::read, tenant.id());
  }

  @Override
  public boolean remove(Tenant tenant, UUID id) {
    return sql.run(
            """
            UPDATE webhook_endpoints SET state = 'REMOVED'
            WHERE tenant = ? AND id = ? AND state <> 'REMOVED'
            """,
            tenant.id(),
            id)
        > 0;
  }

  private static String owner(WebhookOwner owner) {
    return owner.kind().name().toLowerCase(Locale.ROOT) + ":" + owner.id();
  }

  private static WebhookOwner owner(String text) {
    int colon = text.indexOf(':');
    return new WebhookOwner(
        WebhookOwner.Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)),
        text.substring(colon + 1));
  }

  private WebhookEndpoint read(ResultSet row) throws SQLException {
    var keys = new EndpointDocument.Keys(sql.uuid(row, 1), owner(row.getString(2)), row.getLong(3));
    return Documents.read(row.getBytes(4), json -> documents.read(json, keys));
  }
}
