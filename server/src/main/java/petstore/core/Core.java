package petstore.core;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import petstore.core.images.ImageCodec;
import petstore.core.images.Images;
import petstore.core.kernel.Ids;
import petstore.core.orders.Orders;
import petstore.core.pets.Pets;
import petstore.core.tenants.Tenants;
import petstore.core.users.Users;

/// Every use case of the shop, wired by hand.
public record Core(
    Pets pets, Orders orders, Users users, Images images, Tenants tenants, Seeding seeding) {

  /// What the outside gives to the shop.
  ///
  /// @param random must be fit for secrets
  /// @param publicUrl where this server is reached, without a slash at the end
  /// @param maxTenants how many tenants may have a shop of their own
  public record Surroundings(
      ImageCodec imageCodec,
      InstantSource clock,
      RandomGenerator random,
      String publicUrl,
      int maxTenants) {}

  /// The shop over a store.
  public static Core over(Storage storage, Surroundings around) {
    var clock = around.clock();
    var ids = new Ids(clock, around.random());
    var tenants = new Tenants(storage.tenants(), storage, around.maxTenants());
    var pets = new Pets(storage.pets(), tenants, storage, ids, clock);
    var orders = new Orders(storage.orders(), tenants, storage, ids, clock);
    var users =
        new Users(
            storage.users(), storage.sessions(), tenants, storage, ids, clock, around.random());
    var images =
        new Images(
            storage.images(), around.imageCodec(), pets, tenants, ids, clock, around.publicUrl());
    var seeding = new Seeding(storage, tenants, ids, clock);
    return new Core(pets, orders, users, images, tenants, seeding);
  }
}
