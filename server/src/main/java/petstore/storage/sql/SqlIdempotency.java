package petstore.storage.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.idempotency.IdempotencyRepository;
import petstore.core.idempotency.KeyedAnswer;
import petstore.core.idempotency.KeyedEntry;
import petstore.core.idempotency.KeyedOutcome;
import petstore.core.idempotency.KeyedRequest;
import petstore.core.users.Sealer;

/// Requests with keys in the database. Fingerprints are sealed: a request may hold a password or
/// the number of a card, and a plain digest of it could be guessed at a rate of many millions a
/// second.
final class SqlIdempotency implements IdempotencyRepository {
  private final Sql sql;
  private final Sealer sealer;

  SqlIdempotency(Sql sql, Sealer sealer) {
    this.sql = sql;
    this.sealer = sealer;
  }

  @Override
  public Optional<KeyedEntry> find(KeyedRequest request, Instant now) {
    return sql.one(
        """
        SELECT fingerprint, expires, claim, status, fields, body FROM idempotency_keys
        WHERE tenant = ? AND subject = ? AND operation = ? AND digest = ? AND expires > ?
        """,
        this::read,
        request.tenant().id(),
        subject(request),
        request.operation(),
        digest(request),
        Documents.nanos(now));
  }

  @Override
  public boolean keep(KeyedRequest request, KeyedEntry entry, UUID claim, Instant now) {
    return sql.run(
            """
            INSERT INTO idempotency_keys
              (tenant, subject, operation, digest, fingerprint, expires, claim, status, fields, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?)
            ON CONFLICT (tenant, subject, operation, digest) DO UPDATE
            SET fingerprint = excluded.fingerprint, expires = excluded.expires,
              claim = excluded.claim, status = excluded.status, fields = excluded.fields,
              body = excluded.body
            WHERE idempotency_keys.expires <= ? OR idempotency_keys.claim = ?
            """,
            request.tenant().id(),
            subject(request),
            request.operation(),
            digest(request),
            sealer.seal(entry.fingerprint()),
            Documents.nanos(entry.expiresAt()),
            entry.outcome() instanceof KeyedOutcome.Running(UUID running) ? running : null,
            entry.outcome() instanceof KeyedAnswer answer ? answer.status() : null,
            entry.outcome() instanceof KeyedAnswer answer ? FieldsDocument.write(answer) : null,
            entry.outcome() instanceof KeyedAnswer answer ? answer.body() : null,
            Documents.nanos(now),
            claim)
        > 0;
  }

  @Override
  public void release(KeyedRequest request, UUID claim) {
    sql.run(
        """
        DELETE FROM idempotency_keys
        WHERE tenant = ? AND subject = ? AND operation = ? AND digest = ? AND claim = ?
        """,
        request.tenant().id(),
        subject(request),
        request.operation(),
        digest(request),
        claim);
  }

  // The one statement for all tenants: what has expired is nobody's.
  @Override
  public int deleteExpired(Instant now, int limit) {
    return sql.run(
        """
        DELETE FROM idempotency_keys WHERE (tenant, subject, operation, digest) IN (
          SELECT tenant, subject, operation, digest FROM idempotency_keys
          WHERE expires <= ? ORDER BY expires LIMIT ?)
        """,
        Documents.nanos(now),
        limit);
  }

  private KeyedEntry read(ResultSet row) throws SQLException {
    return new KeyedEntry(
        sealer.open(row.getString(1)), outcome(row), Documents.time(row.getLong(2)));
  }

  private KeyedOutcome outcome(ResultSet row) throws SQLException {
    byte @Nullable [] fields = row.getBytes(5);
    return fields == null
        ? new KeyedOutcome.Running(sql.uuid(row, 3))
        : new KeyedAnswer(row.getInt(4), FieldsDocument.read(fields), row.getBytes(6));
  }

  private static String subject(KeyedRequest request) {
    return Words.key(request.subject());
  }

  private static byte[] digest(KeyedRequest request) {
    return Words.sha256(request.key().getBytes(UTF_8));
  }
}
