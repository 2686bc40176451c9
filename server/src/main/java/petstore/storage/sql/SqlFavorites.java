package petstore.storage.sql;

import java.util.List;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.users.FavoriteRepository;

/// Favorite pets in the database. Foreign keys take them away with their user or pet.
final class SqlFavorites implements FavoriteRepository {
  private final Sql sql;

  SqlFavorites(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Long> of(Tenant tenant, UUID user) {
    return sql.all(
        "SELECT pet FROM favorites WHERE tenant = ? AND user_id = ? ORDER BY position",
        row -> row.getLong(1),
        tenant.id(),
        user);
  }

  @Override
  public boolean add(Tenant tenant, UUID user, long pet) {
    return sql.run(
            """
            INSERT INTO favorites (tenant, user_id, pet, position) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, user_id, pet) DO NOTHING
            """,
            tenant.id(),
            user,
            pet,
            sql.nextPosition())
        > 0;
  }

  @Override
  public boolean remove(Tenant tenant, UUID user, long pet) {
    return sql.run(
            "DELETE FROM favorites WHERE tenant = ? AND user_id = ? AND pet = ?",
            tenant.id(),
            user,
            pet)
        > 0;
  }
}
