package petstore.storage.sql;

import java.util.Optional;
import java.util.OptionalLong;
import petstore.core.kernel.Tenant;
import petstore.core.users.Sealer;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// Users in the database.
final class SqlUsers implements UserRepository {
  private final Sql sql;
  private final Sealer sealer;
  private final NumberColumn numbers;

  SqlUsers(Sql sql, Sealer sealer) {
    this.sql = sql;
    this.sealer = sealer;
    numbers = new NumberColumn(sql, "users");
  }

  @Override
  public Optional<User> find(Tenant tenant, String username) {
    return sql.held(
        "SELECT number, id, version, doc FROM users WHERE tenant = ? AND username = ?",
        row -> {
          var keys = new UserDocument.Keys(row.getLong(1), sql.uuid(row, 2), row.getLong(3));
          return Documents.read(row.getBytes(4), json -> UserDocument.read(json, keys, sealer));
        },
        tenant.id(),
        Words.key(username));
  }

  @Override
  public void insert(Tenant tenant, User user) {
    sql.run(
        """
        INSERT INTO users (tenant, username, number, id, version, doc)
        VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        Words.key(user.account().username()),
        user.number(),
        user.id(),
        user.version(),
        UserDocument.write(user, sealer));
  }

  @Override
  public void update(Tenant tenant, String username, User user) {
    sql.run(
        """
        UPDATE users SET username = ?, number = ?, id = ?, version = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND username = ?
        """,
        Words.key(user.account().username()),
        user.number(),
        user.id(),
        user.version(),
        UserDocument.write(user, sealer),
        tenant.id(),
        Words.key(username));
  }

  @Override
  public boolean delete(Tenant tenant, String username) {
    return sql.run(
            "DELETE FROM users WHERE tenant = ? AND username = ?", tenant.id(), Words.key(username))
        > 0;
  }

  @Override
  public void lock(Tenant tenant) {
    numbers.lock(tenant);
  }

  @Override
  public OptionalLong highestBelow(Tenant tenant, long ceiling) {
    return numbers.highestBelow(tenant, ceiling);
  }

  @Override
  public long lowestFree(Tenant tenant) {
    return numbers.lowestFree(tenant);
  }
}
