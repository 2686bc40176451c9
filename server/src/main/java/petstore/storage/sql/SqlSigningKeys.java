package petstore.storage.sql;

import java.util.List;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.auth.SigningKeyRepository;
import petstore.core.kernel.Tenant;
import petstore.core.users.Sealer;

/// Signing keys in the database, sealed.
final class SqlSigningKeys implements SigningKeyRepository {
  private final Sql sql;
  private final Sealer sealer;

  SqlSigningKeys(Sql sql, Sealer sealer) {
    this.sql = sql;
    this.sealer = sealer;
  }

  @Override
  public List<SigningKey> all() {
    return sql.all(
        "SELECT id, algorithm, created, signs_from, sealed FROM signing_keys ORDER BY signs_from"
            + " DESC, created DESC",
        row ->
            new SigningKey(
                row.getString(1),
                SigningAlgorithm.valueOf(row.getString(2)),
                Documents.time(row.getLong(3)),
                Documents.time(row.getLong(4)),
                sealer.open(row.getString(5))));
  }

  @Override
  public void insert(SigningKey key) {
    sql.run(
        "INSERT INTO signing_keys (id, algorithm, created, signs_from, sealed) VALUES (?, ?, ?, ?,"
            + " ?)",
        key.id(),
        key.algorithm().name(),
        Documents.nanos(key.createdAt()),
        Documents.nanos(key.signsFrom()),
        sealer.seal(key.jwk()));
  }

  @Override
  public void lock() {
    // The keys are of the whole database, as is the template.
    sql.hold(Tenant.TEMPLATE);
  }

  @Override
  public void delete(String id) {
    sql.run("DELETE FROM signing_keys WHERE id = ?", id);
  }
}
