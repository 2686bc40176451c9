package petstore.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.tenants.Tenants;
import petstore.core.users.User;
import petstore.core.users.UserAccount;

/// Fills the server's own shops when they are opened for the first time, and again on demand.
public final class Seeding {
  private final Storage storage;
  private final Tenants tenants;
  private final Ids ids;
  private final InstantSource clock;

  Seeding(Storage storage, Tenants tenants, Ids ids, InstantSource clock) {
    this.storage = storage;
    this.tenants = tenants;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a shop starts with.
  public enum Seed {
    /// Nothing.
    NONE,
    /// The published pets, orders and users.
    SMALL
  }

  /// Opens the server's own shops that are not there yet.
  public void open(Seed seed) {
    for (Tenant tenant : ownTenants()) {
      storage.inTransaction(() -> openOne(tenant, seed));
    }
  }

  /// Brings one tenant back to what it started with: one of the server's own to `seed`, any other
  /// to the template. Whether there was anything to bring back.
  public boolean reset(Tenant tenant, Seed seed) {
    return storage.inTransaction(() -> {
      boolean wasThere = tenants.reset(tenant);
      if (Tenants.isOwn(tenant)) {
        openOne(tenant, seed);
      }
      return wasThere;
    });
  }

  /// Brings all the server's own shops back to `seed`.
  public void resetAll(Seed seed) {
    ownTenants().forEach(tenant -> reset(tenant, seed));
  }

  private static List<Tenant> ownTenants() {
    return List.of(Tenant.TEMPLATE, Tenant.DEFAULT, Tenant.CLASSIC_V2, Tenant.CLASSIC_V3);
  }

  private boolean openOne(Tenant tenant, Seed seed) {
    if (!storage.tenants().add(tenant)) {
      return false;
    }
    if (seed == Seed.SMALL) {
      fill(tenant, clock.instant());
    }
    return true;
  }

  private void fill(Tenant tenant, Instant now) {
    long number = 1;
    for (PetProfile pet : SeedData.pets()) {
      storage.pets().insert(tenant, new Pet(number++, ids.next(), 1, now, now, pet));
    }
    number = 1;
    for (var order :
        tenant.equals(Tenant.CLASSIC_V3) ? SeedData.ordersOfV3() : SeedData.ordersOfV2()) {
      var details =
          new OrderDetails(order.pet(), order.quantity(), now, order.status(), order.complete());
      storage.orders().insert(tenant, new Order(number++, ids.next(), 1, now, now, details));
    }
    number = 1;
    for (UserAccount user : SeedData.users()) {
      storage.users().insert(tenant, User.classic(number++, ids.next(), now, user));
    }
  }
}
