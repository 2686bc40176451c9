package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.users.Sealer;
import petstore.core.webhooks.Health;
import petstore.core.webhooks.Lane;
import petstore.core.webhooks.LaneRepository;
import petstore.core.webhooks.OneOff;

/// Lanes, and the nodes that work them off, in the database.
final class SqlWebhookLanes implements LaneRepository {
  private static final String SELECT =
      "SELECT tenant, id, fence, failures, failing_since, doc FROM webhook_lanes ";

  // By the clock of the database, which all nodes have in common.
  private static final String NOW = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

  private static final String FREE =
      "(node IS NULL OR node = ? OR node NOT IN (SELECT id FROM webhook_nodes WHERE beat > "
          + NOW
          + " - "
          + PATIENCE_MILLIS
          + "))";

  private final Sql sql;
  private final Sealer sealer;

  SqlWebhookLanes(Sql sql, Sealer sealer) {
    this.sql = sql;
    this.sealer = sealer;
  }

  // Where there is one process, whoever was there before is not there any more; and there is nobody
  // whom it would have to tell that it is alive.
  @Override
  public void enter(UUID node) {
    sql.inTransaction(() -> {
      if (sql.flavor().hasManyWriters()) {
        sql.run("DELETE FROM webhook_nodes WHERE beat < " + NOW + " - 3600000");
        beat(node);
      } else {
        sql.run("DELETE FROM webhook_nodes");
        sql.run("INSERT INTO webhook_nodes (id, beat) VALUES (?, ?)", node, Long.MAX_VALUE);
      }
      return true;
    });
  }

  @Override
  public void beat(UUID node) {
    if (sql.flavor().hasManyWriters()) {
      sql.run(
          "INSERT INTO webhook_nodes (id, beat) VALUES (?, "
              + NOW
              + ") ON CONFLICT (id) DO UPDATE SET beat = excluded.beat",
          node);
    }
  }

  @Override
  public void leave(UUID node) {
    sql.inTransaction(() -> {
      sql.run("UPDATE webhook_lanes SET node = NULL WHERE node = ?", node);
      return sql.run("DELETE FROM webhook_nodes WHERE id = ?", node);
    });
  }

  @Override
  public void hold(Tenant tenant, UUID lane, Optional<OneOff> letter) {
    if (held(tenant, lane).isEmpty()) {
      sql.run(
          """
          INSERT INTO webhook_lanes (tenant, id, fence, failures, doc)
          VALUES (?, ?, 0, 0, CAST(? AS jsonb)) ON CONFLICT (tenant, id) DO NOTHING
          """,
          tenant.id(),
          lane,
          letter.map(one -> OneOffDocument.write(one, sealer)).orElse(null));
      held(tenant, lane);
    }
  }

  private Optional<Boolean> held(Tenant tenant, UUID lane) {
    return sql.held(
        "SELECT 1 FROM webhook_lanes WHERE tenant = ? AND id = ?", Sql::flag, tenant.id(), lane);
  }

  @Override
  public void wake(Tenant tenant, UUID lane, Instant due) {
    sql.run(
        """
        UPDATE webhook_lanes SET due = ?
        WHERE tenant = ? AND id = ? AND (due IS NULL OR due > ?)
        """,
        Documents.nanos(due),
        tenant.id(),
        lane,
        Documents.nanos(due));
  }

  @Override
  public void forgive(Tenant tenant, UUID lane) {
    sql.run(
        """
        UPDATE webhook_lanes SET failures = 0, failing_since = NULL WHERE tenant = ? AND id = ?
        """,
        tenant.id(),
        lane);
  }

  @Override
  public List<Lane> claim(UUID node, Instant now, Set<Lane.Key> busy, int limit) {
    List<Lane.Key> free =
        sql
            .all(
                "SELECT tenant, id FROM webhook_lanes WHERE due IS NOT NULL AND due <= ? AND "
                    + FREE
                    + " ORDER BY due LIMIT ?",
                row -> new Lane.Key(new Tenant(sql.uuid(row, 1)), sql.uuid(row, 2)),
                Documents.nanos(now),
                node,
                limit + busy.size())
            .stream()
            .filter(key -> !busy.contains(key))
            .limit(limit)
            .toList();
    return free.isEmpty() ? List.of() : sql.inTransaction(() -> take(node, free));
  }

  private List<Lane> take(UUID node, List<Lane.Key> free) {
    var taken = new ArrayList<Lane>();
    for (Lane.Key key : free) {
      int rows =
          sql.run(
              "UPDATE webhook_lanes SET node = ?, fence = fence + 1"
                  + " WHERE tenant = ? AND id = ? AND "
                  + FREE,
              node,
              key.tenant().id(),
              key.id(),
              node);
      if (rows > 0) {
        sql.one(SELECT + "WHERE tenant = ? AND id = ?", this::read, key.tenant().id(), key.id())
            .ifPresent(taken::add);
      }
    }
    return taken;
  }

  @Override
  public Optional<Lane> hold(UUID node, Lane lane) {
    return sql.held(
        SELECT + "WHERE tenant = ? AND id = ? AND node = ? AND fence = ?",
        this::read,
        lane.key().tenant().id(),
        lane.key().id(),
        node,
        lane.fence());
  }

  @Override
  public void update(Lane lane) {
    UUID tenant = lane.key().tenant().id();
    UUID id = lane.key().id();
    sql.run(
        """
        UPDATE webhook_lanes SET failures = ?, failing_since = ?, due = (
          SELECT min(due) FROM webhook_deliveries
          WHERE tenant = ? AND lane = ? AND due IS NOT NULL)
        WHERE tenant = ? AND id = ?
        """,
        lane.health().failures(),
        SqlPayments.due(lane.health().failingSince()),
        tenant,
        id,
        tenant,
        id);
  }

  @Override
  public boolean release(UUID node, Lane lane, Instant now) {
    return sql.run(
            """
            UPDATE webhook_lanes SET node = NULL
            WHERE tenant = ? AND id = ? AND node = ? AND fence = ? AND (due IS NULL OR due > ?)
            """,
            lane.key().tenant().id(),
            lane.key().id(),
            node,
            lane.fence(),
            Documents.nanos(now))
        > 0;
  }

  @Override
  public long cursor() {
    return sql.held("SELECT position FROM webhook_cursor", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public void moveCursor(long position) {
    sql.run("UPDATE webhook_cursor SET position = ?", position);
  }

  private Lane read(ResultSet row) throws SQLException {
    byte @Nullable [] letter = row.getBytes(6);
    return new Lane(
        new Lane.Key(new Tenant(sql.uuid(row, 1)), sql.uuid(row, 2)),
        row.getLong(3),
        new Health(row.getInt(4), SqlPayments.due(row, 5)),
        Optional.ofNullable(letter)
            .map(doc -> Documents.read(doc, json -> OneOffDocument.read(json, sealer))));
  }
}
