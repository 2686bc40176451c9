package petstore.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Money;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDraft;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetTraits;

/// Places orders in the shops of a server.
public record PlacedOrders(TestServer server) {
  /// The name of each pet; it has to be escaped on pages.
  public static final String PET = "Milo <b>";

  /// An order in the default shop.
  public UUID place(String username, String price) {
    return place(Tenant.DEFAULT, username, price);
  }

  /// An order of a pet of its own.
  ///
  /// @param price in USD
  /// @return its id
  public UUID place(Tenant tenant, String username, String price) {
    var core = server.core(InstantSource.system());
    UUID pet = core.tenants().write(tenant, () -> pet(tenant, price));
    var user = server.storage().users().find(tenant, username).orElseThrow();
    var caller =
        new Caller.Person(
            user.id(), user.role(), Set.of(), new Caller.Proof.Grant(UUID.randomUUID(), false));
    return core.purchases().place(tenant, OrderDraft.of(pet), caller, Order::id);
  }

  private UUID pet(Tenant tenant, String price) {
    var pets = server.storage().pets();
    Money cost = Money.of(new BigDecimal(price), "USD").orElseThrow();
    Instant now = Instant.now();
    var pet =
        new Pet(
            pets.next(tenant, 1L << 53),
            UUID.randomUUID(),
            1,
            now,
            now,
            new PetProfile(new Category(1, "Dogs"), PET, List.of(), List.of(), "available"),
            new PetTraits(null, 0, null, null, null, null, cost, null, null),
            null);
    pets.insert(tenant, pet);
    return pet.id();
  }
}
