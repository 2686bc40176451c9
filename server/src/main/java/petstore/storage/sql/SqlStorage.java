package petstore.storage.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.core.Storage;
import petstore.core.images.ImageRepository;
import petstore.core.orders.OrderRepository;
import petstore.core.pets.PetRepository;
import petstore.core.tenants.TenantRepository;
import petstore.core.users.Sealer;
import petstore.core.users.SessionRepository;
import petstore.core.users.UserRepository;

/// A store over an SQL engine.
public final class SqlStorage implements Storage {
  private final Engine engine;
  private final SqlPets pets;
  private final SqlOrders orders;
  private final SqlUsers users;
  private final SqlSessions sessions;
  private final SqlImages images;
  private final SqlTenants tenants;

  public SqlStorage(Engine engine, Flavor flavor, Sealer sealer) {
    var sql = new Sql(engine, flavor);
    this.engine = engine;
    pets = new SqlPets(sql);
    orders = new SqlOrders(sql);
    users = new SqlUsers(sql, sealer);
    sessions = new SqlSessions(sql);
    images = new SqlImages(sql);
    tenants = new SqlTenants(sql);
  }

  @Override
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return engine.inTransaction(work);
  }

  @Override
  public PetRepository pets() {
    return pets;
  }

  @Override
  public OrderRepository orders() {
    return orders;
  }

  @Override
  public UserRepository users() {
    return users;
  }

  @Override
  public SessionRepository sessions() {
    return sessions;
  }

  @Override
  public ImageRepository images() {
    return images;
  }

  @Override
  public TenantRepository tenants() {
    return tenants;
  }

  @Override
  public void close() {
    engine.close();
  }
}
