package petstore.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import petstore.core.Seeding.Seed;
import petstore.core.demo.DemoShop;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Tenant;

/// What the demo adds to one shop, made before the transaction in which it is stored. The orders of
/// the demo are older than the shop, and so is the customer, who placed some of them.
///
/// @param customer the id of the customer
/// @param since when the customer came
record DemoStock(UUID customer, Instant since, DemoShop shop) {
  private static final Duration AGE = Duration.ofDays(364);

  /// What a tenant gets; nothing, unless it is seeded with the demo. The shops that the classic
  /// editions have for themselves start as the published servers do.
  static Optional<DemoStock> of(Tenant tenant, Seed seed, Instant now, String publicUrl, Ids ids) {
    if (seed != Seed.DEMO || tenant.equals(Tenant.CLASSIC_V2) || tenant.equals(Tenant.CLASSIC_V3)) {
      return Optional.empty();
    }
    Instant since = now.minus(AGE);
    UUID customer = ids.next(since);
    var first =
        new DemoShop.Numbers(
            SeedData.pets().size() + 1L,
            SeedData.ordersOfV2().size() + 1L,
            SeedData.users().size() + 1L);
    return Optional.of(
        new DemoStock(
            customer, since, DemoShop.at(now, first, customer, publicUrl + "/pictures", ids)));
  }

  /// Stores it, inside a transaction, in a shop that has the published records.
  void store(Tenant tenant, Storage storage) {
    shop.users().forEach(user -> storage.users().insert(tenant, user));
    shop.pets().forEach(pet -> storage.pets().insert(tenant, pet));
    shop.orders().forEach(order -> storage.orders().insert(tenant, order));
  }
}
