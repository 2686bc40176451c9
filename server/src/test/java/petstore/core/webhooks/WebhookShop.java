package petstore.core.webhooks;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import petstore.api.modern.ModernApi;
import petstore.codec.HmacSha256;
import petstore.codec.JoseIdTokens;
import petstore.codec.JoseTokens;
import petstore.core.Core;
import petstore.core.Storage;
import petstore.core.events.RecordedEvent;
import petstore.core.kernel.Caller;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Ids;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.TargetRules;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;
import petstore.support.FakeCourier;
import petstore.support.PlainHasher;
import petstore.support.TestClock;
import petstore.support.TestStorage;

/// A shop whose webhooks go on step by step, in a time that stands still in between.
final class WebhookShop implements AutoCloseable {
  static final Tenant TENANT = Tenant.DEFAULT;

  final TestClock clock;
  final FakeCourier courier;
  final Storage storage;
  final Core core;
  private final Ids ids;

  private WebhookShop(Storage storage, TestClock clock, FakeCourier courier, Executor threads) {
    this.storage = storage;
    this.clock = clock;
    this.courier = courier;
    this.ids = new Ids(clock, new SecureRandom());
    core = core(storage, clock, courier, threads);
  }

  static WebhookShop open() {
    return over(new StorageConfig.Memory(), Runnable::run);
  }

  static WebhookShop over(StorageConfig config, Executor threads) {
    try {
      Storage storage = Storages.open(config, Shop.SEALER, StorageObserver.NONE);
      return new WebhookShop(storage, new TestClock(), new FakeCourier(), threads);
    } catch (StorageUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  /// Another node on the same data, with a courier of its own.
  WebhookShop beside(Storage storage) {
    return new WebhookShop(storage, clock, new FakeCourier(), Runnable::run);
  }

  private static Core core(
      Storage storage, TestClock clock, FakeCourier courier, Executor threads) {
    return Core.over(
        storage,
        new Core.Surroundings(
            _ -> {
              throw new UnsupportedOperationException("no pictures here");
            },
            new PlainHasher(),
            new JoseTokens(),
            new JoseIdTokens(),
            true,
            clock,
            new SecureRandom(),
            "https://petstore.example",
            10,
            TestStorage.seedPeople(),
            TestStorage.gateway(),
            new WebhookAccess(
                TargetRules.Reach.PUBLIC,
                ModernApi.webhookFormat(),
                courier,
                new HmacSha256(),
                threads),
            ModernApi.events("https://petstore.example")));
  }

  DeliveryEngine engine() {
    return core.deliveryEngine();
  }

  /// All that is to be done now.
  void step() {
    engine().beat();
    storage.events().number(1_000);
    while (engine().fanOut(100) > 0) {}
    while (engine().dispatch(100) >= 100) {}
  }

  /// The same again and again, while time passes.
  void steps(Duration time, Duration each) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      clock.pass(each);
      step();
    }
  }

  Caller user(Role role, Scopes scopes) {
    return person(added(role), role, scopes.set());
  }

  /// What callers of tests may do.
  enum Scopes {
    ALL,
    PETS;

    Set<Scope> set() {
      return this == ALL ? Role.CUSTOMER.scopes() : Set.of(Scope.READ_PETS, Scope.WEBHOOKS_MANAGE);
    }
  }

  static Caller person(User user, Role role, Set<Scope> scopes) {
    return new Caller.Person(
        user.id(), role, scopes, new Caller.Proof.Grant(UUID.randomUUID(), false));
  }

  User added(Role role) {
    String name = "user" + UUID.randomUUID();
    User user =
        User.classic(
                1,
                UUID.randomUUID(),
                clock.instant(),
                new UserAccount(name, null, null, null, "secret", null, 0))
            .withRole(role, clock.instant());
    storage.inTransaction(() -> {
      storage.users().insert(TENANT, user);
      return true;
    });
    return user;
  }

  WebhookEndpoint endpoint(Caller caller, String url, EventType... types) {
    return core.webhookEndpoints()
        .create(
            TENANT, new EndpointDraft(url, Set.of(types), "", null), caller, endpoint -> endpoint);
  }

  /// Something happens to a pet.
  UUID happens(UUID pet) {
    return happens(EventType.PET_AVAILABLE, pet, null);
  }

  UUID happens(EventType type, UUID subject, @Nullable UUID owner) {
    UUID id = ids.next();
    String text = "{\"eventId\":\"" + id + "\",\"who\":\"Ann\"}";
    storage.inTransaction(() -> {
      storage
          .events()
          .append(
              TENANT,
              new RecordedEvent(
                  id,
                  type,
                  subject,
                  owner,
                  clock.instant(),
                  new RecordedEvent.Payload(text, text.replace("Ann", ""))));
      return true;
    });
    return id;
  }

  List<Delivery> deliveries(WebhookEndpoint endpoint, Caller caller) {
    return core.deliveries()
        .list(TENANT, endpoint.id(), null, PageRequest.page(1, 1_000), caller)
        .items();
  }

  WebhookEndpoint now(WebhookEndpoint endpoint, Caller caller) {
    return core.webhookEndpoints().get(TENANT, endpoint.id(), caller);
  }

  @Override
  public void close() {
    storage.close();
  }
}
