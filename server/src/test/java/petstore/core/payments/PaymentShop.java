package petstore.core.payments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import petstore.api.modern.ModernApi;
import petstore.core.Core;
import petstore.core.Storage;
import petstore.core.auth.TokenCodec;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Money;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.IdTokenCodec;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDraft;
import petstore.core.pets.Pet;
import petstore.core.pets.PetTraits;
import petstore.outbound.GatewayConfig;
import petstore.outbound.SimulatedGateway;
import petstore.storage.Shop;
import petstore.support.FaultyGateway;
import petstore.support.PlainHasher;
import petstore.support.TestClock;
import petstore.support.TestStorage;

/// A shop with a gateway that goes wrong as it is told, and a clock that stands still.
final class PaymentShop {
  static final Duration TIMEOUT = Duration.ofSeconds(2);
  static final int MAX_CALLS = 8;

  /// How long it takes until a payment that nobody hears of is looked after.
  static final Duration LONG = Duration.ofSeconds(8);

  final Tenant tenant = new Tenant(UUID.randomUUID());
  final TestClock clock = new TestClock();
  final Storage storage;
  final FaultyGateway gateway;
  final Core core;
  final Caller ann;
  final Caller bob;
  final Caller staff;
  private final AtomicLong numbers = new AtomicLong();

  PaymentShop(Storage storage) {
    this.storage = storage;
    this.gateway =
        new FaultyGateway(
            new SimulatedGateway(
                storage.chargeLedger(), storage, GatewayConfig.DEFAULT, clock, new Random(1)));
    this.core =
        Core.over(
            storage,
            new Core.Surroundings(
                _ -> {
                  throw new UnsupportedOperationException("no pictures here");
                },
                new PlainHasher(),
                TestStorage.unused(TokenCodec.class),
                TestStorage.unused(IdTokenCodec.class),
                true,
                clock,
                new Random(2),
                "https://petstore.example",
                10_000,
                TestStorage.seedPeople(),
                new GatewayAccess(gateway, TIMEOUT, MAX_CALLS),
                TestStorage.webhooks(),
                ModernApi.events("https://petstore.example")));
    this.ann = person("ann", Role.CUSTOMER);
    this.bob = person("bob", Role.CUSTOMER);
    this.staff = person("sue", Role.STAFF);
  }

  private Caller person(String name, Role role) {
    var user = Shop.account(name, name + "@example.com");
    storage.inTransaction(() -> {
      storage.tenants().add(tenant);
      storage.users().insert(tenant, user);
      return true;
    });
    return new Caller.Person(
        user.id(),
        role,
        Set.of(Scope.READ_ORDERS, Scope.WRITE_ORDERS),
        new Caller.Proof.Grant(UUID.randomUUID(), false));
  }

  /// An order by Ann of a pet with this price.
  UUID order(String price) {
    return order(price, "USD");
  }

  UUID order(String price, String currency) {
    Pet pet = Shop.pet(numbers.incrementAndGet(), "available");
    PetTraits none = PetTraits.NONE;
    var traits =
        new PetTraits(
            null, none.ageMonths(), null, null, null, null, money(price, currency), null, null);
    storage.inTransaction(() -> {
      storage.pets().insert(tenant, pet.changed(pet.profile(), traits, clock.instant()));
      return true;
    });
    return core.purchases().place(tenant, OrderDraft.of(pet.id()), ann, Order::id);
  }

  static Money money(String amount, String currency) {
    return Money.of(new BigDecimal(amount), currency).orElseThrow();
  }

  static CardDetails card(String number) {
    return new CardDetails("Ann Lee", number, "123", 8, 2031, null);
  }

  static BankDetails account(String number) {
    return new BankDetails("Ann Lee", number, "110000000", AccountType.CHECKING);
  }

  PaymentResult pay(UUID order, SourceDetails source) {
    return pay(order, money("75.00", "USD"), source, ann);
  }

  PaymentResult pay(UUID order, Money amount, SourceDetails source, Caller caller) {
    clock.pass(Duration.ofMillis(1)); // so that ids have an order
    return core.checkout()
        .payments()
        .pay(tenant, order, new PaymentDraft(amount, source), caller, () -> {}, result -> result);
  }

  Order find(UUID order) {
    return storage.orders().find(tenant, order).orElseThrow();
  }

  Pet pet(UUID order) {
    return storage
        .pets()
        .find(tenant, java.util.Objects.requireNonNull(find(order).purchase()).pet())
        .orElseThrow();
  }

  List<Payment> payments(UUID order) {
    return storage.payments().ofOrder(tenant, order, 100);
  }

  Payment last(UUID order) {
    return payments(order).getLast();
  }

  List<Refund> refunds(UUID order) {
    return payments(order).stream()
        .flatMap(payment -> storage.refunds().ofPayment(tenant, payment.id()).stream())
        .toList();
  }

  /// How often the bank took money for an order.
  long charges(UUID order) {
    return ledger(order, LedgerEntry.Kind.CHARGE);
  }

  long ledger(UUID order, LedgerEntry.Kind kind) {
    return storage.chargeLedger().ofOrder(tenant, order).stream()
        .filter(entry -> entry.kind() == kind)
        .count();
  }

  /// Time passes until nobody waits for anything, and the server looks after what is left.
  void reconcileLater() {
    clock.pass(LONG);
    core.checkout().reconciler().reconcile(10_000);
  }
}
