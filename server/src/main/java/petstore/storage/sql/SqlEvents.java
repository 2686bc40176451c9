package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import petstore.core.events.EventLog;
import petstore.core.events.RecordedEvent;
import petstore.core.events.RecordedEvent.Payload;
import petstore.core.kernel.Tenant;

/// Events in the database.
final class SqlEvents implements EventLog {
  private static final String SELECT =
      "SELECT position, tenant, id, type, subject, owner, at, payload, open_payload FROM events ";
  private static final String SIZES =
      "SELECT octet_length(payload) + coalesce(octet_length(open_payload), 0) FROM events ";

  // Many may follow one shop at the same time, and hold what they read until it is taken.
  private static final long MOST_OF_ALL = 1024 * 1024;
  private static final long MOST_OF_ONE = 128 * 1024;

  private final Sql sql;

  SqlEvents(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void append(Tenant tenant, RecordedEvent event) {
    Payload payload = event.payload();
    sql.run(
        """
        INSERT INTO events (tenant, id, type, subject, owner, at, payload, open_payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        tenant.id(),
        event.id(),
        Codes.of(event.type()),
        event.subject(),
        event.owner(),
        Documents.nanos(event.at()),
        payload.full(),
        payload.open().equals(payload.full()) ? null : payload.open());
  }

  @Override
  public int number(int limit) {
    boolean isDone =
        !sql.flavor().hasManyWriters()
            || sql.one("SELECT 1 FROM events WHERE position IS NULL LIMIT 1", Sql::flag).isEmpty();
    return isDone ? 0 : sql.inTransaction(() -> numberAlone(limit));
  }

  // Whoever holds the last position gives the next ones, and sees all that was given before: in
  // PostgreSQL each statement sees what was committed when it began.
  private int numberAlone(int limit) {
    long last = sql.held("SELECT last FROM event_positions", row -> row.getLong(1)).orElseThrow();
    int given =
        sql.run(
            """
            UPDATE events SET position = fresh.position
            FROM (
              SELECT entry, ? + row_number() OVER (ORDER BY entry) AS position
              FROM (SELECT entry FROM events WHERE position IS NULL ORDER BY entry LIMIT ?) AS next
            ) AS fresh
            WHERE events.entry = fresh.entry
            """,
            last,
            limit);
    sql.run("UPDATE event_positions SET last = ?", last + given);
    return given;
  }

  @Override
  public List<Entry> after(long position, int limit) {
    String behind = "WHERE position > ? ORDER BY position LIMIT ?";
    List<Long> sizes = sql.all(SIZES + behind, row -> row.getLong(1), position, limit);
    return sizes.isEmpty()
        ? List.of()
        : sql.all(SELECT + behind, this::read, position, Portion.of(sizes, MOST_OF_ALL));
  }

  @Override
  public List<Entry> after(Tenant tenant, long position, int limit) {
    String behind = "WHERE tenant = ? AND position > ? ORDER BY position LIMIT ?";
    List<Long> sizes = sql.all(SIZES + behind, row -> row.getLong(1), tenant.id(), position, limit);
    return sizes.isEmpty()
        ? List.of()
        : sql.all(
            SELECT + behind, this::read, tenant.id(), position, Portion.of(sizes, MOST_OF_ONE));
  }

  @Override
  public long last() {
    return sql.one("SELECT last FROM event_positions", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public long first() {
    return sql.one(
            """
            SELECT coalesce((SELECT min(position) FROM events),
              (SELECT last FROM event_positions) + 1)
            """,
            row -> row.getLong(1))
        .orElseThrow();
  }

  // Positions go with the time, so that no index of it is needed: the oldest are the first.
  @Override
  public int deleteBefore(Instant time, long position, int limit) {
    return sql.run(
        """
        DELETE FROM events WHERE position IN (
          SELECT position FROM events WHERE position > 0 AND position < ?
          ORDER BY position LIMIT ?) AND at < ?
        """,
        position,
        limit,
        Documents.nanos(time));
  }

  private Entry read(ResultSet row) throws SQLException {
    UUID owner = row.getObject(6) == null ? null : sql.uuid(row, 6);
    String full = row.getString(8);
    String open = row.getString(9);
    return new Entry(
        row.getLong(1),
        new Tenant(sql.uuid(row, 2)),
        new RecordedEvent(
            sql.uuid(row, 3),
            Codes.eventType(row.getInt(4)),
            sql.uuid(row, 5),
            owner,
            Documents.time(row.getLong(7)),
            new Payload(full, open == null ? full : open)));
  }
}
