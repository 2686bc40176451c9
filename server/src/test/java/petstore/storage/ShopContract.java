package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.OauthShop.browserSession;
import static petstore.storage.OauthShop.client;
import static petstore.storage.OauthShop.code;
import static petstore.storage.OauthShop.consent;
import static petstore.storage.OauthShop.deviceRequest;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.account;
import static petstore.storage.Shop.answered;
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
import static petstore.storage.Shop.sinkDelivery;
import static petstore.storage.Shop.user;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.auth.ApiKey;
import petstore.core.auth.Grant;
import petstore.core.auth.RefreshToken;
import petstore.core.idempotency.KeyedRequest;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.orders.Order;
import petstore.core.orders.OrderStatus;
import petstore.core.payments.RefundStatus;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.users.Session;
import petstore.core.users.User;

/// What a store has to do with tenants: each has a shop of its own.
abstract class ShopContract extends StoreTest {
  private final User staff = account("staff", "Staff@example.com");
  private final Order bought = purchase(2, staff.id(), staff.id(), OrderStatus.APPROVED, NOW);
  private final ApiKey key = apiKey("special");
  private final KeyedRequest request = keyed(tenant, "key");
  private final Client app = client("app");
  private final Grant grant = grant(staff.id(), NOW.plusSeconds(60));

  ShopContract(Stores stores) {
    super(stores);
  }

  @Test
  void a_tenant_is_added_once() {
    long before = storage.tenants().count();
    assertFalse(storage.tenants().exists(tenant));
    assertTrue(storage.inTransaction(() -> storage.tenants().add(tenant)));
    assertFalse(storage.inTransaction(() -> storage.tenants().add(tenant)));
    assertTrue(storage.tenants().exists(tenant));
    assertEquals(before + 1, storage.tenants().count());
  }

  @Test
  void all_tenants_are_listed_the_servers_own_too() {
    write(() -> {
      storage.tenants().add(tenant);
      storage.tenants().add(Tenant.CLASSIC_V3);
    });
    List<Tenant> all = storage.tenants().all();
    assertTrue(all.containsAll(List.of(tenant, Tenant.CLASSIC_V3)));
    assertFalse(all.contains(other));
  }

  @Test
  void the_servers_own_tenants_are_not_counted() {
    long before = storage.tenants().count();
    storage.inTransaction(() -> storage.tenants().add(Tenant.CLASSIC_V3));
    assertEquals(before, storage.tenants().count());
  }

  @Test
  void a_copy_has_all_but_the_sessions_and_is_independent() {
    fill();
    var image = image(1, 10);
    write(() -> storage.images().insert(tenant, image));
    write(() -> {
      storage.tenants().add(other);
      storage.tenants().copy(tenant, other);
    });
    assertEquals(storage.pets().find(tenant, 1), storage.pets().find(other, 1));
    assertEquals(
        List.of(2L, 1L), numbers(storage.pets().withStatus(other, List.of("sold"), 10_000)));
    assertEquals(List.of(1L), numbers(storage.pets().withTags(other, List.of("a"), 10_000)));
    assertEquals(Map.of("sold", 2L), storage.pets().countByStatus(other));
    assertEquals(Map.of("placed", 5L, "approved", 1L), storage.orders().quantityByStatus(other));
    assertEquals(Optional.of(bought), storage.orders().find(other, bought.id()));
    assertTrue(storage.orders().hasOpen(other, staff.id()));
    assertEquals(List.of(), storage.callbackRequests().of(other, bought.id()));
    assertEquals(List.of(), storage.webhookEndpoints().enabled(other));
    assertEquals(storage.orders().find(tenant, 1), storage.orders().find(other, 1));
    assertEquals(storage.users().find(tenant, "ann"), storage.users().find(other, "ann"));
    assertEquals(Optional.empty(), storage.sessions().user(other, 5, NOW));
    assertTrue(storage.images().find(other, image.id()).isPresent());
    assertEquals(Optional.of(staff), storage.users().withEmail(other, "STAFF@example.com"));
    assertEquals(List.of(staff), storage.users().alike(other, "STAFF"));
    assertEquals(1, storage.users().withCopy(other, 10).size());
    assertEquals(List.of(2L, 1L), storage.favorites().of(other, staff.id()));
    assertEquals(Optional.of(key), storage.apiKeys().find(other, digest(1)));
    assertEquals(List.of(), storage.grants().of(other, staff.id()));
    assertEquals(Optional.empty(), storage.grants().find(other, digest(2)));
    assertEquals(0, storage.wrongPasswords().ofAddress(other, "::1", Instant.EPOCH).all());
    assertEquals(List.of(app), storage.clients().all(other));
    assertEquals(
        Optional.empty(), storage.idempotency().find(keyed(other, "key"), NOW.minusNanos(1)));
    storage.events().number(10);
    assertEquals(List.of(), storage.events().after(other, 0, 10));
    assertHasNoFlows(other);
    assertUnavailable(
        () -> write(() -> storage.users().insert(other, account("Staff", "b@example.com"))));
    write(() -> storage.pets().delete(other, 1));
    assertTrue(storage.pets().find(tenant, 1).isPresent());
    assertEquals(Map.of("sold", 2L), storage.pets().countByStatus(tenant));
  }

  @Test
  void a_deleted_tenant_leaves_nothing() {
    write(() -> storage.tenants().add(tenant));
    fill();
    var image = image(1, 10);
    write(() -> storage.images().insert(tenant, image));
    assertTrue(storage.inTransaction(() -> storage.tenants().delete(tenant)));
    assertFalse(storage.inTransaction(() -> storage.tenants().delete(tenant)));
    assertFalse(storage.tenants().exists(tenant));
    assertEquals(Optional.empty(), storage.pets().find(tenant, 1));
    assertEquals(List.of(), numbersWithStatus("sold"));
    assertEquals(List.of(), numbersWithTags("a"));
    assertEquals(Map.of(), storage.pets().countByStatus(tenant));
    assertEquals(Map.of(), storage.orders().quantityByStatus(tenant));
    assertEquals(Optional.empty(), storage.orders().find(tenant, 1));
    assertEquals(Optional.empty(), storage.users().find(tenant, "ann"));
    assertEquals(Optional.empty(), storage.sessions().user(tenant, 5, NOW));
    assertEquals(Optional.empty(), storage.images().find(tenant, image.id()));
    assertEquals(List.of(), storage.users().list(tenant, "", 10));
    assertEquals(List.of(), storage.favorites().of(tenant, staff.id()));
    assertEquals(List.of(), storage.apiKeys().all(tenant));
    assertEquals(Optional.empty(), storage.grants().find(tenant, grant.id()));
    assertEquals(Optional.empty(), storage.grants().find(tenant, digest(2)));
    assertEquals(0, storage.wrongPasswords().ofAddress(tenant, "::1", Instant.EPOCH).all());
    assertEquals(List.of(), storage.clients().all(tenant));
    assertHasNoFlows(tenant);
  }

  private void assertHasNoFlows(Tenant shop) {
    assertEquals(Optional.empty(), storage.authorizationCodes().find(shop, digest(3)));
    assertEquals(Optional.empty(), storage.deviceRequests().find(shop, digest(4)));
    assertEquals(Optional.empty(), storage.browserSessions().find(shop, digest(5)));
    assertEquals(List.of(), storage.consents().of(shop, staff.id()));
  }

  @Test
  void no_table_with_things_of_tenants_is_forgotten_when_one_is_deleted() throws Exception {
    write(() -> storage.tenants().add(tenant));
    fill();
    write(() -> storage.images().insert(tenant, image(1, 10)));
    var tables = tablesOf("tenant");
    for (String table : tables) {
      assertTrue(holds(table), () -> "nothing of the tenant is in " + table);
    }
    write(() -> storage.tenants().delete(tenant));
    for (String table : tables) {
      assertFalse(holds(table), () -> "something is left in " + table);
    }
  }

  private boolean holds(String table) throws SQLException {
    return everythingIn(table).contains(tenant.toString());
  }

  private Set<String> tablesOf(String column) throws SQLException {
    var tables = new TreeSet<String>();
    try (Connection connection = stores.connect();
        ResultSet columns =
            connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), null, column)) {
      while (columns.next()) {
        tables.add(columns.getString("TABLE_NAME"));
      }
    }
    // Indexes have columns, too.
    tables.removeIf(name -> name.contains("_by_") || name.endsWith("_pkey"));
    assertTrue(tables.contains("wrong_passwords"), tables::toString);
    return tables;
  }

  @Test
  void a_reset_shop_does_not_show_what_was_cached_of_the_old_one() {
    for (String name : List.of("first", "second")) {
      write(() -> {
        storage.tenants().delete(tenant);
        storage.tenants().add(tenant);
      });
      Pet pet = new Pet(1, new UUID(1, 1), 2, NOW, NOW, profile(name));
      insert(pet);
      assertEquals(List.of(pet), storage.pets().withStatus(tenant, List.of("sold"), 10_000));
    }
  }

  private static PetProfile profile(String name) {
    return new PetProfile(null, name, null, null, "sold");
  }

  private void fill() {
    write(() -> {
      storage.pets().insert(tenant, pet(2, "sold"));
      storage.pets().insert(tenant, pet(1, "sold", "a"));
      storage.orders().insert(tenant, order(1, 5, "placed"));
      storage.orders().insert(tenant, bought);
      storage.callbackRequests().insert(tenant, callbackRequest(bought.id()));
      WebhookThings.fill(storage, tenant);
      storage.users().insert(tenant, user(1, "ann"));
      var session = new Session(5, NOW.plusSeconds(60));
      storage.sessions().insert(tenant, UUID.randomUUID(), session, NOW);
      storage.users().insert(tenant, staff);
      storage.favorites().add(tenant, staff.id(), 2);
      storage.favorites().add(tenant, staff.id(), 1);
      storage.apiKeys().insert(tenant, digest(1), key);
      storage.grants().insert(tenant, grant, NOW);
      var token = new RefreshToken(grant.id(), false, NOW.plusSeconds(60));
      storage.grants().insert(tenant, digest(2), token);
      storage.wrongPasswords().insert(tenant, UUID.randomUUID(), "staff", "::1", NOW, NOW);
      fillPrograms();
      fillPayments();
      long number = storage.sinks().next(tenant, "sink", NOW, 10);
      storage.sinks().insert(tenant, "sink", sinkDelivery(number, NOW, new byte[1]));
      storage.idempotency().keep(request, answered(request, new byte[1], NOW), key.id(), NOW);
      storage.events().append(tenant, event(1));
    });
  }

  private void fillPayments() {
    var payment = PaidThings.succeeded(bought.id(), PaidThings.CARD);
    storage.payments().insert(tenant, payment);
    storage
        .refunds()
        .insert(tenant, PaidThings.refund(payment, RefundStatus.PENDING, UUID.randomUUID(), NOW));
    storage.chargeLedger().enter(tenant, PaidThings.charge(payment));
  }

  private void fillPrograms() {
    storage.clients().insert(tenant, app);
    storage.authorizationCodes().insert(tenant, digest(3), code("app", staff.id(), NOW), NOW);
    storage.deviceRequests().insert(tenant, digest(4), deviceRequest("CODE", "app", NOW), NOW);
    var session = browserSession(UUID.randomUUID(), staff.id(), NOW.plusSeconds(60));
    storage.browserSessions().insert(tenant, digest(5), session, NOW);
    storage.consents().put(tenant, consent(staff.id(), "app"));
  }
}
