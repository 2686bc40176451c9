package petstore.storage;

import static petstore.core.pets.Availability.AVAILABLE;
import static petstore.core.pets.Availability.NOT_AVAILABLE;
import static petstore.storage.OauthShop.browserSession;
import static petstore.storage.OauthShop.client;
import static petstore.storage.OauthShop.code;
import static petstore.storage.OauthShop.consent;
import static petstore.storage.OauthShop.deviceRequest;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.account;
import static petstore.storage.Shop.apiKey;
import static petstore.storage.Shop.callbackRequest;
import static petstore.storage.Shop.digest;
import static petstore.storage.Shop.event;
import static petstore.storage.Shop.grant;
import static petstore.storage.Shop.image;
import static petstore.storage.Shop.keyed;
import static petstore.storage.Shop.order;
import static petstore.storage.Shop.pet;
import static petstore.storage.Shop.purchase;
import static petstore.storage.Shop.running;
import static petstore.storage.Shop.sinkDelivery;
import static petstore.storage.Shop.user;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import petstore.core.Storage;
import petstore.core.auth.Grant;
import petstore.core.auth.RefreshToken;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.kernel.Mark;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.BrowserSession;
import petstore.core.oauth.DeviceRequest;
import petstore.core.orders.CallbackRequest;
import petstore.core.orders.Order;
import petstore.core.orders.OrderSearch;
import petstore.core.orders.OrderStatus;
import petstore.core.payments.Payment;
import petstore.core.payments.Refund;
import petstore.core.payments.RefundStatus;
import petstore.core.pets.Availability;
import petstore.core.pets.PetSearch;
import petstore.core.users.Session;
import petstore.core.users.User;
import petstore.storage.sql.Flavor;
import petstore.storage.sql.PositionTable;

/// A flavor that keeps every statement that the repositories make.
public final class EveryStatement implements Flavor {
  private static final Tenant TENANT = new Tenant(new UUID(7, 7));

  private static final User STAFF = account("staff", "staff@example.com");
  private static final Order BOUGHT =
      purchase(2, STAFF.id(), new UUID(1, 1), OrderStatus.PLACED, NOW);
  private static final CallbackRequest CALLBACK = callbackRequest(BOUGHT.id());
  private static final Grant GRANT = grant(STAFF.id(), NOW.plusSeconds(60));
  private static final DeviceRequest DEVICE_REQUEST = deviceRequest("CODE", "app", NOW);
  private static final BrowserSession BROWSER_SESSION = browserSession(GRANT.id(), STAFF.id(), NOW);

  private static final Payment PAYMENT = PaidThings.succeeded(UUID.randomUUID(), PaidThings.CARD);
  private static final Refund REFUND =
      PaidThings.refund(PAYMENT, RefundStatus.PENDING, UUID.randomUUID(), NOW);

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
      for (int i = 2; i < 6; i++) {
        storage.pets().insert(TENANT, pet(i, i % 2 == 0 ? "available" : "elsewhere"));
      }
      storage.pets().moveToEnd(TENANT, storage.pets().next(TENANT, 100));
      storage.orders().insert(TENANT, order(1, 1, "placed"));
      storage.orders().insert(TENANT, BOUGHT);
      storage.orders().update(TENANT, order(1, 2, "placed"));
      storage.callbackRequests().insert(TENANT, CALLBACK);
      makeSinks(storage);
      storage.users().insert(TENANT, user(1, "ann"));
      storage.users().update(TENANT, "ann", user(2, "bob"));
      var session = new Session(1, NOW);
      storage.sessions().insert(TENANT, UUID.randomUUID(), session, NOW);
      storage.images().insert(TENANT, image(1, 1));
      makeAccounts(storage);
      storage.tenants().copy(TENANT, new Tenant(new UUID(8, 8)));
      return true;
    });
    read(storage);
    storage.inTransaction(() -> {
      storage.sessions().delete(TENANT, 1);
      storage.sessions().deleteAll(TENANT, UUID.randomUUID());
      storage.sessions().deleteOthers(TENANT, UUID.randomUUID(), 1);
      deleteAccounts(storage);
      storage.orders().delete(TENANT, 1);
      storage.users().delete(TENANT, "bob");
      storage.pets().delete(TENANT, 1);
      return storage.tenants().delete(TENANT);
    });
  }

  private static void makeSinks(Storage storage) {
    long number = storage.sinks().next(TENANT, "sink", NOW, 10);
    storage.sinks().insert(TENANT, "sink", sinkDelivery(number, NOW, new byte[0]));
    storage.sinks().trim(TENANT, "sink", number, 10, 10);
    storage.sinks().state(TENANT, "sink");
    storage.sinks().deliveries(TENANT, "sink");
    storage.sinks().clear(TENANT, "sink");
  }

  private static void makeAccounts(Storage storage) {
    storage.users().insert(TENANT, STAFF);
    storage.favorites().add(TENANT, STAFF.id(), 1);
    storage.grants().insert(TENANT, GRANT, NOW);
    storage.grants().update(TENANT, GRANT);
    storage.grants().insert(TENANT, digest(1), new RefreshToken(GRANT.id(), false, NOW));
    storage.grants().find(TENANT, digest(1));
    storage.grants().find(TENANT, GRANT.id());
    storage.grants().spend(TENANT, digest(1));
    storage.apiKeys().insert(TENANT, digest(2), apiKey("key"));
    storage.signingKeys().lock();
    storage.issuers().add("https://a.example");
    storage.signingKeys().insert(new SigningKey("key", SigningAlgorithm.ES256, NOW, NOW, "{}"));
    storage.wrongPasswords().insert(TENANT, STAFF.id(), "staff", "::1", NOW, NOW);
    makePrograms(storage);
    makeKeys(storage);
    makePayments(storage);
    makeEvents(storage);
    WebhookStatements.make(storage, TENANT);
  }

  private static void makePayments(Storage storage) {
    storage.payments().insert(TENANT, PAYMENT);
    storage.payments().update(TENANT, PAYMENT);
    storage.refunds().insert(TENANT, REFUND);
    storage.refunds().update(TENANT, REFUND);
    storage.chargeLedger().enter(TENANT, PaidThings.charge(PAYMENT));
    readPayments(storage);
  }

  private static void readPayments(Storage storage) {
    storage.payments().find(TENANT, PAYMENT.id());
    storage.payments().withReceipt(TENANT, PAYMENT.id());
    storage.payments().live(TENANT, PAYMENT.order());
    storage.payments().ofOrder(TENANT, PAYMENT.order(), 10);
    storage.payments().due(NOW, 10);
    storage.refunds().find(TENANT, REFUND.id());
    storage.refunds().ofPayment(TENANT, PAYMENT.id());
    storage.refunds().due(NOW, 10);
    storage.chargeLedger().find(TENANT, PAYMENT.id());
    storage.chargeLedger().ofOrder(TENANT, PAYMENT.order());
  }

  private static void makeEvents(Storage storage) {
    storage.events().append(TENANT, event(1));
    storage.events().number(10);
    readEvents(storage);
    storage.events().deleteBefore(NOW, 1, 10);
  }

  private static void readEvents(Storage storage) {
    storage.events().after(0, 10);
    storage.events().after(TENANT, 0, 10);
    storage.events().first();
    storage.events().last();
  }

  private static void makeKeys(Storage storage) {
    var request = keyed(TENANT, "key");
    var claim = UUID.randomUUID();
    storage.idempotency().keep(request, running(request, claim, NOW), claim, NOW);
    storage.idempotency().find(request, NOW);
    storage.idempotency().release(request, claim);
    storage.idempotency().deleteExpired(NOW, 10);
  }

  private static void makePrograms(Storage storage) {
    storage.clients().insert(TENANT, client("app"));
    storage.authorizationCodes().insert(TENANT, digest(3), code("app", STAFF.id(), NOW), NOW);
    storage.authorizationCodes().spend(TENANT, digest(3));
    storage.deviceRequests().insert(TENANT, digest(4), DEVICE_REQUEST, NOW);
    storage.deviceRequests().update(TENANT, DEVICE_REQUEST);
    storage.browserSessions().insert(TENANT, digest(5), BROWSER_SESSION, NOW);
    storage.consents().put(TENANT, consent(STAFF.id(), "app"));
    readPrograms(storage);
  }

  private static void readPrograms(Storage storage) {
    storage.clients().find(TENANT, "app");
    storage.clients().all(TENANT);
    storage.authorizationCodes().find(TENANT, digest(3));
    storage.deviceRequests().find(TENANT, digest(4));
    storage.deviceRequests().find(TENANT, DEVICE_REQUEST.userCode());
    storage.browserSessions().find(TENANT, digest(5));
    storage.browserSessions().of(TENANT, STAFF.id());
    storage.consents().find(TENANT, STAFF.id(), "app");
    storage.consents().of(TENANT, STAFF.id());
  }

  private static void deletePrograms(Storage storage) {
    storage.authorizationCodes().deleteAll(TENANT, STAFF.id());
    storage.authorizationCodes().deleteAll(TENANT, STAFF.id(), "app");
    storage.deviceRequests().delete(TENANT, DEVICE_REQUEST.userCode());
    storage.deviceRequests().deleteAll(TENANT, STAFF.id());
    storage.deviceRequests().deleteAll(TENANT, STAFF.id(), "app");
    storage.browserSessions().delete(TENANT, STAFF.id(), BROWSER_SESSION.id());
    storage.browserSessions().deleteAll(TENANT, STAFF.id());
    storage.consents().delete(TENANT, STAFF.id(), "app");
    storage.clients().delete(TENANT, "app");
  }

  private static void readAccounts(Storage storage) {
    readPayments(storage);
    readEvents(storage);
    WebhookStatements.read(storage, TENANT);
    storage.users().find(TENANT, STAFF.id());
    storage.users().alike(TENANT, "STAFF");
    storage.users().withEmail(TENANT, "staff@example.com");
    storage.users().list(TENANT, "", 10);
    storage.users().withCopy(TENANT, 10);
    storage.users().page(TENANT, PageRequest.page(2, 1));
    storage.users().page(TENANT, new PageRequest(new Start.After(new Mark("bob")), 1));
    storage.users().page(TENANT, new PageRequest(new Start.Before(new Mark("staff")), 1));
    storage.favorites().of(TENANT, STAFF.id());
    storage.grants().find(TENANT, GRANT.id());
    storage.grants().find(TENANT, digest(1));
    storage.grants().of(TENANT, STAFF.id());
    storage.apiKeys().find(TENANT, digest(2));
    storage.apiKeys().all(TENANT);
    storage.signingKeys().all();
    storage.issuers().all();
    storage.wrongPasswords().ofAccount(TENANT, "staff", "::1", NOW);
    storage.wrongPasswords().ofAddress(TENANT, "::1", NOW);
    readPrograms(storage);
  }

  private static void deleteAccounts(Storage storage) {
    storage.wrongPasswords().forget(TENANT, "staff", "::1");
    storage.signingKeys().delete("key");
    storage.apiKeys().delete(TENANT, GRANT.id());
    storage.favorites().remove(TENANT, STAFF.id(), 1);
    storage.grants().delete(TENANT, GRANT.id());
    storage.grants().deleteAll(TENANT, STAFF.id());
    deletePrograms(storage);
  }

  private static void readOrders(Storage storage) {
    storage.orders().countUnpaid(TENANT, STAFF.id(), 10);
    storage.orders().hasOpen(TENANT, STAFF.id());
    storage.orders().unpaid(NOW, Optional.empty(), 10);
    storage.callbackRequests().of(TENANT, BOUGHT.id());
    storage.users().exists(TENANT, STAFF.id());
    UUID pet = new UUID(1, 1);
    for (OrderSearch.Sort sort : OrderSearch.Sort.values()) {
      for (var statuses : List.of(Set.<OrderStatus>of(), Set.of(OrderStatus.values()))) {
        for (UUID buyer : Arrays.asList(null, STAFF.id())) {
          for (UUID of : Arrays.asList(null, pet)) {
            storage
                .orders()
                .search(
                    TENANT,
                    new OrderSearch(statuses, of, buyer, NOW, NOW, sort),
                    PageRequest.page(1, 10));
          }
        }
      }
    }
  }

  private static void search(Storage storage) {
    var first = PageRequest.page(1, 1);
    for (Set<Availability> some :
        List.of(Set.of(AVAILABLE), Set.of(NOT_AVAILABLE), Set.<Availability>of())) {
      PetSearch among = Searches.among(Searches.ANY, some);
      Searches.filters()
          .values()
          .forEach(filter -> storage.pets().search(TENANT, filter.apply(among), first));
      for (PetSearch.Field field : PetSearch.Field.values()) {
        for (boolean isDescending : new boolean[] {false, true}) {
          PetSearch search = Searches.sorted(among, field, isDescending);
          storage
              .pets()
              .search(TENANT, search, first)
              .next()
              .ifPresent(mark -> {
                storage.pets().search(TENANT, search, new PageRequest(new Start.After(mark), 1));
                storage.pets().search(TENANT, search, new PageRequest(new Start.Before(mark), 1));
              });
        }
      }
    }
  }

  private static void read(Storage storage) {
    storage.tenants().exists(TENANT);
    storage.tenants().all();
    storage.pets().find(TENANT, 1);
    storage.pets().find(TENANT, new UUID(1, 1));
    storage.pets().withNumbers(TENANT, List.of(1L, 2L));
    storage.pets().countByStatus(TENANT);
    storage.pets().withStatus(TENANT, List.of("available"), 10_000);
    storage.pets().withStatus(TENANT, List.of("available", "sold"), 10_000);
    storage.pets().withTags(TENANT, List.of("b"), 10_000);
    storage.pets().inventory(TENANT);
    search(storage);
    for (var numbers : List.of(storage.pets(), storage.orders(), storage.users())) {
      numbers.highestBelow(TENANT, 100);
      numbers.lowestFree(TENANT);
    }
    storage.orders().find(TENANT, 1);
    storage.orders().find(TENANT, new UUID(1, 1));
    storage.orders().quantityByStatus(TENANT);
    readOrders(storage);
    storage.users().find(TENANT, "bob");
    storage.sessions().user(TENANT, 1, NOW);
    storage.images().find(TENANT, UUID.randomUUID());
    storage.images().count(TENANT, 1);
    readAccounts(storage);
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
  public String words(Collection<String> words) {
    return flavor.words(words);
  }

  @Override
  public String prefixes(Collection<String> prefixes) {
    return flavor.prefixes(prefixes);
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
