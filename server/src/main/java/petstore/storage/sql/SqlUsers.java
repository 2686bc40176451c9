package petstore.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;
import petstore.core.users.Sealer;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// Users in the database.
final class SqlUsers implements UserRepository {
  private static final String SELECT = "SELECT number, id, version, doc FROM users ";
  private static final int MOST_ALIKE = 100;

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
        SELECT + "WHERE tenant = ? AND username = ?", this::read, tenant.id(), Words.key(username));
  }

  @Override
  public Optional<User> find(Tenant tenant, UUID id) {
    return sql.held(SELECT + "WHERE tenant = ? AND id = ?", this::read, tenant.id(), id);
  }

  @Override
  public boolean exists(Tenant tenant, UUID id) {
    return sql.kept("SELECT 1 FROM users WHERE tenant = ? AND id = ?", Sql::flag, tenant.id(), id)
        .isPresent();
  }

  @Override
  public List<User> alike(Tenant tenant, String username) {
    return sql.all(
        SELECT + "WHERE tenant = ? AND lower(username COLLATE \"C\") = ? ORDER BY username LIMIT ?",
        this::read,
        tenant.id(),
        Words.folded(Words.key(username)),
        MOST_ALIKE);
  }

  @Override
  public Optional<User> withEmail(Tenant tenant, String email) {
    return sql.one(
        SELECT + "WHERE tenant = ? AND email = ?",
        this::read,
        tenant.id(),
        Words.key(Words.folded(email)));
  }

  @Override
  public List<User> list(Tenant tenant, String after, int limit) {
    return sql.all(
        SELECT + "WHERE tenant = ? AND username > ? ORDER BY username LIMIT ?",
        this::read,
        tenant.id(),
        after.isEmpty() ? "" : Words.key(after),
        limit);
  }

  @Override
  public Page<User> page(Tenant tenant, PageRequest request) {
    return new UserPages(sql, this::read).page(tenant, request);
  }

  @Override
  public List<User> withCopy(Tenant tenant, int limit) {
    return sql.all(
        SELECT
            + """
            WHERE tenant = ? AND doc ->> 'sealedPassword' IS NOT NULL ORDER BY username LIMIT ?
            """,
        this::read,
        tenant.id(),
        limit);
  }

  @Override
  public void insert(Tenant tenant, User user) {
    sql.run(
        """
        INSERT INTO users
          (tenant, username, email, classic, number, id, version, doc)
        VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
        """,
        tenant.id(),
        Words.key(user.account().username()),
        email(user),
        user.birth() == Birth.CLASSIC,
        user.number(),
        user.id(),
        user.version(),
        UserDocument.write(user, sealer));
  }

  @Override
  public void update(Tenant tenant, String username, User user) {
    sql.run(
        """
        UPDATE users SET username = ?, email = ?, number = ?, version = ?, doc = CAST(? AS jsonb)
        WHERE tenant = ? AND username = ?
        """,
        Words.key(user.account().username()),
        email(user),
        user.number(),
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

  private User read(ResultSet row) throws SQLException {
    var keys = new UserDocument.Keys(row.getLong(1), sql.uuid(row, 2), row.getLong(3));
    return Documents.read(row.getBytes(4), json -> UserDocument.read(json, keys, sealer));
  }

  private static @Nullable String email(User user) {
    String email = user.account().email();
    return email == null || user.birth() == Birth.CLASSIC ? null : Words.key(Words.folded(email));
  }
}
