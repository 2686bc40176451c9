package petstore.storage;

import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.image;
import static petstore.storage.Shop.order;
import static petstore.storage.Shop.pet;
import static petstore.storage.Shop.user;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import petstore.core.Storage;
import petstore.core.kernel.Tenant;
import petstore.core.users.Session;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.PositionTable;

/// A flavor that keeps every statement that the repositories make.
public final class EveryStatement implements Flavor {
  private static final Tenant TENANT = new Tenant(new UUID(7, 7));

  private final Flavor flavor;
  private final Set<String> statements = new ConcurrentSkipListSet<>();

  public EveryStatement(Flavor flavor) {
    this.flavor = flavor;
  }

  /// The statements that a store over this flavor made.
  public Set<String> statements() {
    return statements;
  }

  /// Calls everything that repositories do, inside a transaction and outside of one.
  public static void make(Storage storage) {
    storage.inTransaction(() -> {
      storage.tenants().count();
      storage.tenants().add(TENANT);
      storage.pets().insert(TENANT, pet(1, "sold", "a"));
      storage.pets().update(TENANT, pet(1, "available", "b"));
      storage.pets().moveToEnd(TENANT, storage.pets().next(TENANT, 100));
      storage.orders().insert(TENANT, order(1, 1, "placed"));
      storage.orders().update(TENANT, order(1, 2, "placed"));
      storage.users().insert(TENANT, user(1, "ann"));
      storage.users().update(TENANT, "ann", user(2, "bob"));
      var session = new Session(1, NOW);
      storage.sessions().insert(TENANT, UUID.randomUUID(), session, NOW);
      storage.images().insert(TENANT, image(1, 1));
      storage.tenants().copy(TENANT, new Tenant(new UUID(8, 8)));
      return true;
    });
    read(storage);
    storage.inTransaction(() -> {
      storage.sessions().delete(TENANT, 1);
      storage.sessions().deleteAll(TENANT, UUID.randomUUID());
      storage.sessions().deleteOthers(TENANT, UUID.randomUUID(), 1);
      storage.orders().delete(TENANT, 1);
      storage.users().delete(TENANT, "bob");
      storage.pets().delete(TENANT, 1);
      return storage.tenants().delete(TENANT);
    });
  }

  private static void read(Storage storage) {
    storage.tenants().exists(TENANT);
    storage.tenants().all();
    storage.pets().find(TENANT, 1);
    storage.pets().countByStatus(TENANT);
    storage.pets().withStatus(TENANT, List.of("available"), 10_000);
    storage.pets().withStatus(TENANT, List.of("available", "sold"), 10_000);
    storage.pets().withTags(TENANT, List.of("b"), 10_000);
    for (var numbers : List.of(storage.pets(), storage.orders(), storage.users())) {
      numbers.highestBelow(TENANT, 100);
      numbers.lowestFree(TENANT);
    }
    storage.orders().find(TENANT, 1);
    storage.orders().quantityByStatus(TENANT);
    storage.users().find(TENANT, "bob");
    storage.sessions().user(TENANT, 1, NOW);
    storage.images().find(TENANT, UUID.randomUUID());
  }

  @Override
  public String folder() {
    return flavor.folder();
  }

  @Override
  public Map<String, String> types() {
    return flavor.types();
  }

  @Override
  public String dialect(String sql) {
    String translated = flavor.dialect(sql);
    statements.add(translated);
    return translated;
  }

  @Override
  public void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
    flavor.bind(statement, index, value);
  }

  @Override
  public UUID uuid(ResultSet row, int column) throws SQLException {
    return flavor.uuid(row, column);
  }

  @Override
  public long nextPosition(PositionTable table) {
    return flavor.nextPosition(table);
  }

  @Override
  public boolean hasManyWriters() {
    return flavor.hasManyWriters();
  }
}
