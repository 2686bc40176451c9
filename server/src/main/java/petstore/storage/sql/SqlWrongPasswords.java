package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import petstore.core.auth.WrongPasswordRepository;
import petstore.core.kernel.Tenant;

/// Wrong passwords in the database.
final class SqlWrongPasswords implements WrongPasswordRepository {
  private final Sql sql;

  SqlWrongPasswords(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(
      Tenant tenant, UUID id, String account, String address, Instant at, Instant horizon) {
    sql.run(
        "DELETE FROM wrong_passwords WHERE tenant = ? AND at < ?",
        tenant.id(),
        Documents.nanos(horizon));
    sql.run(
        "INSERT INTO wrong_passwords (tenant, account, address, at, id) VALUES (?, ?, ?, ?, ?)",
        tenant.id(),
        Words.key(account),
        address,
        Documents.nanos(at),
        id);
  }

  @Override
  public Tries ofAccount(Tenant tenant, String account, String address, Instant since) {
    return sql.one(
            """
            SELECT count(*), COALESCE(sum(CASE WHEN address = ? THEN 1 ELSE 0 END), 0), min(at)
            FROM wrong_passwords WHERE tenant = ? AND account = ? AND at > ?
            """,
            SqlWrongPasswords::tries,
            address,
            tenant.id(),
            Words.key(account),
            Documents.nanos(since))
        .orElseThrow();
  }

  @Override
  public Tries ofAddress(Tenant tenant, String address, Instant since) {
    return sql.one(
            """
            SELECT count(*), count(*), min(at)
            FROM wrong_passwords WHERE tenant = ? AND address = ? AND at > ?
            """,
            SqlWrongPasswords::tries,
            tenant.id(),
            address,
            Documents.nanos(since))
        .orElseThrow();
  }

  @Override
  public void forget(Tenant tenant, String account, String address) {
    sql.run(
        "DELETE FROM wrong_passwords WHERE tenant = ? AND account = ? AND address = ?",
        tenant.id(),
        Words.key(account),
        address);
  }

  private static Tries tries(ResultSet row) throws SQLException {
    return new Tries(row.getLong(1), row.getLong(2), Documents.time(row.getLong(3)));
  }
}
