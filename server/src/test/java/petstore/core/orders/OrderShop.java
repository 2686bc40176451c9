package petstore.core.orders;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import petstore.core.Storage;
import petstore.core.UserBuyers;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetTraits;
import petstore.core.tenants.Tenants;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.webhooks.ProcessedOrder.Approval;

/// A shop over a store, with pets and people who order them, a clock that can be set, and a till
/// that does as it is told.
final class OrderShop {
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456789Z");
  static final Money PRICE = new Money(new BigDecimal("75.00"), "USD");

  final Tenant tenant = new Tenant(UUID.randomUUID());
  final Storage storage;
  final Purchases purchases;
  final Orders orders;
  final UnpaidOrders unpaid;
  private volatile Instant now = NOW;

  /// The orders that are being paid.
  final Set<UUID> paying = new HashSet<>();

  /// The orders whose payment is to be given back.
  final Set<UUID> refunds = new HashSet<>();

  private final AtomicLong numbers = new AtomicLong();
  private final Ids ids;

  OrderShop(Storage storage) {
    this.storage = storage;
    ids = new Ids(() -> now, new SecureRandom());
    var tenants = new Tenants(storage.tenants(), storage, 1_000_000);
    purchases =
        new Purchases(
            storage.orders(),
            storage.pets(),
            new UserBuyers(storage.users()),
            new Payments(),
            tenants,
            Outbox.NONE,
            ids,
            () -> now);
    orders =
        new Orders(storage.orders(), storage.pets(), tenants, storage, Outbox.NONE, ids, () -> now);
    unpaid = new UnpaidOrders(storage.orders(), purchases, storage, () -> now);
    write(() -> storage.tenants().add(tenant));
  }

  private final class Payments implements Till {
    @Override
    public boolean isPaying(Tenant tenant, Order order) {
      return paying.contains(order.id());
    }

    @Override
    public void refund(Tenant tenant, Order order) {
      refunds.add(order.id());
    }

    @Override
    public Optional<Approval> approval(Tenant tenant, Order order) {
      return Optional.empty();
    }
  }

  void write(Runnable work) {
    storage.inTransaction(() -> {
      work.run();
      return true;
    });
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  Caller.Person customer() {
    return person(Role.CUSTOMER);
  }

  Caller.Person staff() {
    return person(Role.STAFF);
  }

  static Caller.Program program() {
    return new Caller.Program("robot", Set.of());
  }

  private Caller.Person person(Role role) {
    UUID id = ids.next();
    var account = new UserAccount("user-" + id, null, null, null, null, null, 0);
    write(() -> storage.users().insert(tenant, User.classic(0, id, NOW, account)));
    var proof = new Caller.Proof.Grant(UUID.randomUUID(), false);
    return new Caller.Person(id, role, role.scopes(), proof);
  }

  Pet pet() {
    return pet("available", PRICE);
  }

  Pet pet(@Nullable String status, Money price) {
    var traits = new PetTraits(null, 3, null, null, null, null, price, null, null);
    var profile = new PetProfile(null, "Rex", List.of(), null, status);
    var pet = new Pet(numbers.incrementAndGet(), ids.next(), 1, now, now, profile, traits, null);
    write(() -> storage.pets().insert(tenant, pet));
    return pet;
  }

  Pet now(Pet pet) {
    return storage.pets().find(tenant, pet.id()).orElseThrow();
  }

  Order now(Order order) {
    return storage.orders().find(tenant, order.id()).orElseThrow();
  }

  /// An order of a pet by somebody.
  Order order(Pet pet, Caller caller) {
    return purchases.place(tenant, OrderDraft.of(pet.id()), caller, order -> order);
  }

  /// An order of a new pet by a new customer.
  Order order() {
    return order(pet(), customer());
  }

  Order pay(Order order) {
    return storage.inTransaction(() -> purchases.approve(tenant, now(order), null));
  }
}
