package petstore.core.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.webhooks.WebhookShop.TENANT;
import static petstore.support.FakeCourier.field;
import static petstore.support.FakeCourier.status;

import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import petstore.codec.HmacSha256;
import petstore.core.kernel.Caller;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.users.User;
import petstore.core.webhooks.WebhookShop.Scopes;

/// Who has endpoints, what they are told, and how letters are signed.
final class EndpointsTest {
  private static final String URL = "https://receiver.example/hook";

  private final WebhookShop shop = WebhookShop.open();
  private final Caller ann = shop.user(Role.CUSTOMER, Scopes.ALL);

  @AfterEach
  void close() {
    shop.close();
  }

  private static Problem problem(Executable work) {
    return assertThrows(Failure.class, work).problem();
  }

  private static List<String> codes(Executable work) {
    return assertInstanceOf(Problem.Invalid.class, problem(work)).faults().stream()
        .map(Fault::code)
        .toList();
  }

  private List<EventType> told(WebhookEndpoint endpoint, Caller caller) {
    return shop.deliveries(endpoint, caller).reversed().stream()
        .map(one -> EventType.of(one.message().type()).orElseThrow())
        .toList();
  }

  @Test
  void letters_are_signed_as_the_standard_says() {
    WebhookEndpoint endpoint = shop.endpoint(ann, URL);
    UUID event = shop.happens(UUID.randomUUID());
    shop.step();
    Letter letter = shop.courier.letters().getFirst();
    String timestamp = Long.toString(shop.clock.instant().getEpochSecond());
    assertEquals(event.toString(), field(letter, "webhook-id"));
    assertEquals(timestamp, field(letter, "webhook-timestamp"));
    byte[] key = endpoint.secrets().current().key();
    assertEquals(32, key.length);
    String signed = event + "." + timestamp + "." + letter.body();
    var hmac = new HmacSha256();
    assertEquals(
        "v1," + Base64.getEncoder().encodeToString(hmac.sign(key, signed.getBytes(UTF_8))),
        field(letter, "webhook-signature"));
    assertEquals(
        "sha256=" + HexFormat.of().formatHex(hmac.sign(key, letter.body().getBytes(UTF_8))),
        field(letter, "X-Webhook-Signature"));
  }

  // The example of the specification's libraries.
  @Test
  void a_signature_is_the_one_that_the_standards_libraries_make() {
    var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    byte[] signed =
        "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}".getBytes(UTF_8);
    assertEquals(
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Base64.getEncoder().encodeToString(new HmacSha256().sign(secret.key(), signed)));
  }

  @Test
  void for_a_day_after_a_rotation_both_secrets_sign() {
    WebhookEndpoint before = shop.endpoint(ann, URL);
    WebhookEndpoint after =
        shop.core.webhookEndpoints().rotate(TENANT, before.id(), null, ann, one -> one);
    assertNotEquals(before.secrets().current(), after.secrets().current());
    assertEquals(before.secrets().current(), after.secrets().previous());
    shop.happens(UUID.randomUUID());
    shop.step();
    shop.clock.pass(Duration.ofHours(24).minusSeconds(1));
    shop.happens(UUID.randomUUID());
    shop.step();
    shop.clock.pass(Duration.ofSeconds(1));
    shop.happens(UUID.randomUUID());
    shop.step();
    assertEquals(
        List.of(2, 2, 1),
        shop.courier.letters().stream()
            .map(letter -> field(letter, "webhook-signature").split(" ").length)
            .toList());
    Letter last = shop.courier.letters().getLast();
    assertEquals(
        "sha256="
            + HexFormat.of()
                .formatHex(
                    new HmacSha256()
                        .sign(after.secrets().current().key(), last.body().getBytes(UTF_8))),
        field(last, "X-Webhook-Signature"));
  }

  @Test
  void secrets_that_are_given_have_to_be_long_enough_and_new() {
    var endpoints = shop.core.webhookEndpoints();
    String given = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    WebhookEndpoint endpoint =
        endpoints.create(TENANT, new EndpointDraft(URL, Set.of(), "", given), ann, one -> one);
    assertEquals(given, endpoint.secrets().current().text());
    for (String wrong :
        List.of(
            "whsec_" + Base64.getEncoder().encodeToString(new byte[23]),
            "whsec_" + Base64.getEncoder().encodeToString(new byte[65]))) {
      assertEquals(
          List.of("invalid_length"),
          codes(() -> endpoints.rotate(TENANT, endpoint.id(), wrong, ann, one -> one)));
    }
    for (String wrong : List.of("", "whsec_***", given.substring(6))) {
      assertEquals(
          List.of("invalid_format"),
          codes(() -> endpoints.rotate(TENANT, endpoint.id(), wrong, ann, one -> one)));
    }
    assertEquals(
        List.of("unchanged"),
        codes(() -> endpoints.rotate(TENANT, endpoint.id(), given, ann, one -> one)));
    assertEquals(endpoint, shop.now(endpoint, ann));
  }

  @Test
  void all_faults_of_a_draft_are_told_at_once() {
    var draft = new EndpointDraft("http://localhost", Set.of(), "x".repeat(501), "secret");
    assertEquals(
        List.of("scheme_not_allowed", "invalid_length", "invalid_format"),
        codes(() -> shop.core.webhookEndpoints().create(TENANT, draft, ann, one -> one)));
  }

  @Test
  void types_are_within_what_one_may_read() {
    Caller pets = shop.user(Role.CUSTOMER, Scopes.PETS);
    var denied =
        assertInstanceOf(
            Problem.Forbidden.class,
            problem(() -> shop.endpoint(pets, URL, EventType.ORDER_CREATED)));
    assertEquals(Set.of(Scope.READ_ORDERS), denied.missing());
    WebhookEndpoint endpoint = shop.endpoint(pets, URL);
    shop.happens(EventType.ORDER_CREATED, UUID.randomUUID(), ((Caller.Person) pets).user());
    shop.happens(UUID.randomUUID());
    shop.step();
    assertEquals(List.of(EventType.PET_AVAILABLE), told(endpoint, pets));
  }

  @Test
  void customers_are_told_of_their_own_and_staff_of_all() {
    Caller staff = shop.user(Role.STAFF, Scopes.ALL);
    WebhookEndpoint own = shop.endpoint(ann, URL, EventType.ORDER_CREATED, EventType.PET_ADOPTED);
    WebhookEndpoint all = shop.endpoint(staff, URL, EventType.ORDER_CREATED);
    UUID user = ((Caller.Person) ann).user();
    shop.happens(EventType.ORDER_CREATED, UUID.randomUUID(), user);
    shop.happens(EventType.ORDER_CREATED, UUID.randomUUID(), UUID.randomUUID());
    shop.happens(EventType.PET_ADOPTED, UUID.randomUUID(), UUID.randomUUID());
    shop.step();
    assertEquals(List.of(EventType.ORDER_CREATED, EventType.PET_ADOPTED), told(own, ann));
    assertTrue(
        shop.deliveries(own, ann).getFirst().message().body().contains("\"who\":\"\""),
        "a stranger's name");
    assertEquals(List.of(EventType.ORDER_CREATED, EventType.ORDER_CREATED), told(all, staff));
  }

  @Test
  void who_is_not_staff_any_more_is_told_no_more_of_others_orders_not_even_what_was_pending() {
    User bob = shop.added(Role.STAFF);
    Caller staff = WebhookShop.person(bob, Role.STAFF, Role.CUSTOMER.scopes());
    WebhookEndpoint endpoint = shop.endpoint(staff, URL, EventType.ORDER_CREATED);
    shop.courier.answer(URL, _ -> status(500));
    shop.happens(EventType.ORDER_CREATED, UUID.randomUUID(), UUID.randomUUID());
    shop.step();
    assertEquals(1, shop.courier.letters().size());
    shop.storage.inTransaction(() -> {
      User customer = bob.withRole(Role.CUSTOMER, shop.clock.instant());
      shop.storage.users().update(TENANT, bob.account().username(), customer);
      return true;
    });
    shop.happens(EventType.ORDER_CREATED, UUID.randomUUID(), UUID.randomUUID());
    shop.steps(Duration.ofDays(1), Duration.ofMinutes(10));
    assertEquals(1, shop.courier.letters().size());
    assertEquals(
        List.of(Delivery.State.CANCELLED),
        shop.deliveries(endpoint, staff).stream().map(Delivery::state).toList());
  }

  @Test
  void endpoints_of_a_user_who_left_end() {
    User bob = shop.added(Role.CUSTOMER);
    Caller caller = WebhookShop.person(bob, Role.CUSTOMER, Role.CUSTOMER.scopes());
    shop.endpoint(caller, URL);
    shop.courier.answer(URL, _ -> status(500));
    shop.happens(UUID.randomUUID());
    shop.step();
    shop.storage.inTransaction(() -> shop.storage.users().delete(TENANT, bob.account().username()));
    shop.steps(Duration.ofHours(1), Duration.ofMinutes(1));
    assertEquals(1, shop.courier.letters().size());
    assertEquals(
        List.of(),
        shop.core.webhookEndpoints().list(TENANT, PageRequest.page(1, 9), caller).items());
  }

  @Test
  void nobody_sees_the_endpoints_of_others() {
    Caller staff = shop.user(Role.STAFF, Scopes.ALL);
    WebhookEndpoint endpoint = shop.endpoint(ann, URL);
    var endpoints = shop.core.webhookEndpoints();
    for (Executable work :
        List.<Executable>of(
            () -> endpoints.get(TENANT, endpoint.id(), staff),
            () -> endpoints.change(TENANT, endpoint.id(), staff, WebhookEndpoint::unchanged),
            () -> endpoints.remove(TENANT, endpoint.id(), staff, _ -> {}),
            () -> endpoints.rotate(TENANT, endpoint.id(), null, staff, one -> one),
            () -> endpoints.test(TENANT, endpoint.id(), staff, one -> one),
            () -> shop.deliveries(endpoint, staff))) {
      assertInstanceOf(Problem.NotFound.class, problem(work));
    }
    assertEquals(List.of(), endpoints.list(TENANT, PageRequest.page(1, 9), staff).items());
    assertEquals(List.of(endpoint), endpoints.list(TENANT, PageRequest.page(1, 9), ann).items());
  }

  @Test
  void of_many_who_add_the_last_endpoint_at_the_same_time_one_does() throws Exception {
    for (int i = 1; i < WebhookEndpoints.MAX; i++) {
      shop.endpoint(ann, URL);
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> add =
          () -> {
            try {
              shop.endpoint(ann, URL);
              return true;
            } catch (Failure e) {
              return false;
            }
          };
      int added = 0;
      for (var done : pool.invokeAll(IntStream.range(0, 8).mapToObj(_ -> add).toList())) {
        added += done.get() ? 1 : 0;
      }
      assertEquals(1, added);
    }
    assertEquals(List.of("too_many"), codes(() -> shop.endpoint(ann, URL)));
  }

  @Test
  void what_happened_before_is_not_told() {
    shop.happens(UUID.randomUUID());
    shop.clock.pass(Duration.ofMillis(1));
    WebhookEndpoint endpoint = shop.endpoint(ann, URL);
    UUID event = shop.happens(UUID.randomUUID());
    shop.step();
    assertEquals(
        List.of(event),
        shop.deliveries(endpoint, ann).stream().map(one -> one.message().id()).toList());
  }

  @Test
  void what_is_disabled_is_told_nothing_and_neither_tested_nor_told_again() {
    WebhookEndpoint endpoint = shop.endpoint(ann, URL);
    shop.courier.answer(URL, _ -> status(500));
    shop.happens(UUID.randomUUID());
    shop.step();
    var endpoints = shop.core.webhookEndpoints();
    WebhookEndpoint off =
        endpoints.change(
            TENANT,
            endpoint.id(),
            ann,
            one -> new EndpointChange(one.url(), one.types(), "off", false));
    assertEquals(2, off.version());
    shop.happens(UUID.randomUUID());
    shop.steps(Duration.ofMinutes(10), Duration.ofMinutes(1));
    assertEquals(1, shop.courier.letters().size());
    Delivery cancelled = shop.deliveries(endpoint, ann).getFirst();
    assertEquals(Delivery.State.CANCELLED, cancelled.state());
    assertInstanceOf(
        Problem.Conflict.class,
        problem(() -> endpoints.test(TENANT, endpoint.id(), ann, one -> one)));
    assertInstanceOf(
        Problem.Conflict.class,
        problem(() ->
            shop.core.deliveries().resend(TENANT, endpoint.id(), cancelled.id(), ann, one -> one)));
  }

  @Test
  void however_much_is_pending_when_one_is_disabled_all_of_it_is_cancelled() {
    WebhookEndpoint endpoint = shop.endpoint(ann, URL);
    shop.courier.answer(URL, _ -> status(500));
    var pets = List.of(UUID.randomUUID(), UUID.randomUUID());
    for (int i = 0; i < 1_100; i++) {
      shop.happens(pets.get(i % 2));
    }
    shop.step();
    for (boolean isWorkedOff : new boolean[] {true, false}) {
      enable(endpoint, false);
      if (isWorkedOff) {
        shop.step();
        assertEquals(0, pending(endpoint));
      }
      enable(endpoint, true);
      assertEquals(0, pending(endpoint));
      for (int i = 0; i < 1_100; i++) {
        shop.happens(pets.get(i % 2));
      }
      shop.step();
      assertEquals(1_100, pending(endpoint));
    }
    shop.courier.answer(URL, _ -> status(200));
    shop.clock.pass(Duration.ofSeconds(6));
    shop.step();
    assertEquals(0, pending(endpoint));
  }

  private void enable(WebhookEndpoint endpoint, boolean enabled) {
    shop.core
        .webhookEndpoints()
        .change(
            TENANT,
            endpoint.id(),
            ann,
            one -> new EndpointChange(one.url(), one.types(), one.description(), enabled));
  }

  private long pending(WebhookEndpoint endpoint) {
    return shop.storage
        .deliveries()
        .list(TENANT, endpoint.id(), Delivery.State.PENDING, PageRequest.page(1, 1))
        .total()
        .count();
  }

  @Test
  void what_is_removed_is_swept_away_with_its_deliveries() {
    WebhookEndpoint endpoint = shop.endpoint(ann, URL);
    for (int i = 0; i < 5; i++) {
      shop.happens(UUID.randomUUID());
    }
    shop.step();
    shop.core.webhookEndpoints().remove(TENANT, endpoint.id(), ann, _ -> {});
    shop.happens(UUID.randomUUID());
    shop.step();
    assertEquals(5, shop.courier.letters().size());
    while (shop.engine().sweep(2) > 0) {}
    assertEquals(
        List.of(),
        shop.storage
            .deliveries()
            .list(TENANT, endpoint.id(), null, PageRequest.page(1, 9))
            .items());
  }

  @Test
  void deliveries_go_when_they_were_finished_for_thirty_days() {
    WebhookEndpoint endpoint = shop.endpoint(ann, URL);
    shop.happens(UUID.randomUUID());
    shop.step();
    shop.clock.pass(Duration.ofDays(30));
    assertEquals(0, shop.engine().sweep(100));
    shop.clock.pass(Duration.ofMillis(1));
    assertEquals(1, shop.engine().sweep(100));
    assertEquals(List.of(), shop.deliveries(endpoint, ann));
  }

  @Test
  void nothing_is_written_while_nothing_happens() {
    shop.endpoint(ann, URL);
    shop.happens(UUID.randomUUID());
    shop.step();
    long before = shop.storage.webhookLanes().cursor();
    shop.steps(Duration.ofSeconds(30), Duration.ofSeconds(1));
    assertEquals(before, shop.storage.webhookLanes().cursor());
  }

  @Test
  void where_nobody_is_to_be_told_the_position_is_written_down_seldom() {
    shop.happens(UUID.randomUUID());
    shop.step();
    long first = shop.storage.webhookLanes().cursor();
    for (int i = 0; i < 5; i++) {
      shop.happens(UUID.randomUUID());
      shop.steps(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
    assertEquals(first, shop.storage.webhookLanes().cursor());
    shop.clock.pass(Duration.ofSeconds(10));
    shop.happens(UUID.randomUUID());
    shop.step();
    assertEquals(shop.storage.events().last(), shop.storage.webhookLanes().cursor());
  }

  @Test
  void a_reset_shop_tells_nobody() {
    shop.endpoint(ann, URL);
    shop.courier.answer(URL, _ -> status(500));
    shop.happens(UUID.randomUUID());
    shop.step();
    shop.storage.inTransaction(() -> shop.storage.tenants().delete(TENANT));
    shop.steps(Duration.ofHours(1), Duration.ofMinutes(5));
    assertEquals(1, shop.courier.letters().size());
  }
}
