package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.core.events.EventReader;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.support.Answer;
import petstore.support.EventWatch;
import petstore.support.EventWatch.Told;
import petstore.support.Pets;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// What is told of orders and of the money for them, and of the pets that they move.
public class OrderEventsTest {
  private static final String CARD = "4242424242424242";
  private static final String PLACED = "order.created pet.statusChanged";
  private static final String PAID =
      "order.statusChanged pet.statusChanged pet.adopted payment.succeeded";
  private static final String CANCELLED = "order.statusChanged pet.statusChanged pet.available";

  private static Till till;
  private static EventWatch watch;
  private static User customer;

  @BeforeAll
  static void start() {
    till = Till.of(TestServer.start(Behavior.DOCUMENTED));
    watch = new EventWatch(till.modern().server().storage());
    customer =
        till.modern().server().storage().users().find(Tenant.DEFAULT, "customer").orElseThrow();
  }

  @AfterAll
  static void stop() {
    till.modern().close();
  }

  @BeforeEach
  void begin() {
    watch.skip();
  }

  private static Answer order(UUID pet, String... headers) {
    return till.modern()
        .send("POST /orders", "{\"petId\": \"" + pet + "\"}", till.customer(), headers);
  }

  private static JsonNode placed() {
    Answer answer = order(Pets.available(till.modern().server().storage()).id());
    assertEquals(201, answer.status(), answer::toString);
    return answer.json();
  }

  private static UUID id(JsonNode thing) {
    return UUID.fromString(thing.path("id").asString());
  }

  private static Answer move(JsonNode order, String status) {
    return till.modern()
        .client()
        .sendText(
            "PATCH /v1/orders/" + id(order),
            "{\"status\": \"" + status + "\"}",
            "Content-Type",
            "application/merge-patch+json",
            "Authorization",
            "Bearer " + till.staff());
  }

  private static Answer cancel(JsonNode order) {
    return till.modern()
        .client()
        .send("DELETE /v1/orders/" + id(order), "Authorization", "Bearer " + till.customer());
  }

  @Test
  void an_order_is_told_of_with_the_pet_that_it_keeps() {
    JsonNode order = placed();
    List<Told> told = watch.next();
    assertEquals(PLACED, EventWatch.types(told));
    assertEquals(order, told.getFirst().data().path("order"));
    assertEquals(id(order), told.getFirst().event().subject());
    assertEquals(customer.id(), told.getFirst().event().owner());
    JsonNode change = told.getLast().data();
    assertEquals("ORDER_PLACED", change.path("reason").asString());
    assertEquals("PENDING", change.path("newStatus").asString());
    assertEquals(order.path("petId"), change.path("petId"));
  }

  @Test
  void an_order_that_is_paid_is_told_of_with_its_pet_and_the_money() {
    JsonNode order = placed();
    watch.skip();
    JsonNode paid = till.pay(id(order), Till.card(CARD)).json();
    List<Told> told = watch.next();
    assertEquals(PAID, EventWatch.types(told));
    JsonNode change = told.get(0).data();
    assertEquals("PLACED", change.path("previousStatus").asString());
    assertEquals("APPROVED", change.path("newStatus").asString());
    assertEquals(customer.id().toString(), change.path("changedBy").asString());
    assertEquals(till.get("/orders/" + id(order)).json(), change.path("order"));
    assertEquals("ORDER_PAID", told.get(1).data().path("reason").asString());
    JsonNode payment = told.get(3).data();
    assertEquals(id(order), told.get(3).event().subject());
    assertEquals(till.get("/payments/" + id(paid)).json(), payment.path("payment"));
    assertEquals(change.path("order"), payment.path("order"));
    String receipt = payment.path("receipt").path("receiptUrl").asString();
    String root = till.modern().server().publicUrl() + "/v1";
    assertTrue(receipt.startsWith(root), receipt);
    assertEquals(
        payment.path("receipt").path("generatedAt"),
        till.get(receipt.substring(root.length())).json().path("issuedAt"));
    assertEquals("", watch.types());
  }

  @Test
  void who_adopted_a_pet_is_told_to_them_and_to_staff_alone() {
    JsonNode order = placed();
    till.pay(id(order), Till.card(CARD));
    Told told =
        watch.next().stream()
            .filter(any -> any.event().type().text().equals("pet.adopted"))
            .findFirst()
            .orElseThrow();
    JsonNode adopter = told.data().path("adopter");
    assertEquals(customer.id().toString(), adopter.path("id").asString());
    assertEquals(customer.account().email(), adopter.path("email").asString());
    assertEquals(customer.account().fullName().orElseThrow(), adopter.path("name").asString());
    assertFalse(told.open().path("data").has("adopter"));
    assertFalse(told.open().toString().contains(customer.account().email()));
    assertEquals(told.data().path("pet"), told.open().path("data").path("pet"));
    assertTold(true, told, new EventReader(customer.id(), false, Set.of()));
    assertTold(true, told, new EventReader(null, true, Set.of()));
    assertTold(false, told, new EventReader(UUID.randomUUID(), false, Set.of(Scope.values())));
    assertTold(false, told, new EventReader(null, false, Set.of()));
  }

  private static void assertTold(boolean inFull, Told told, EventReader reader) {
    String text = reader.text(told.event()).orElseThrow();
    assertEquals(inFull ? told.event().payload().full() : told.event().payload().open(), text);
  }

  @Test
  void an_order_is_told_of_at_each_step_and_its_pet_when_that_changes() throws Exception {
    JsonNode order = placed();
    till.pay(id(order), Till.card(CARD));
    watch.skip();
    assertEquals(200, move(order, "SHIPPED").status());
    List<Told> shipped = watch.next();
    assertEquals("order.statusChanged", EventWatch.types(shipped));
    assertFalse(
        customer.id().toString().equals(shipped.getFirst().data().path("changedBy").asString()));
    assertEquals(200, move(order, "SHIPPED").status());
    assertEquals("", watch.types(), "it is that already");
    assertEquals(200, move(order, "DELIVERED").status());
    assertEquals("order.statusChanged", watch.types());
    assertEquals(409, move(order, "CANCELLED").status());
    assertEquals("", watch.types());
  }

  @Test
  void what_is_given_back_is_told_of_when_it_is() throws Exception {
    JsonNode order = placed();
    till.pay(id(order), Till.card(CARD));
    watch.skip();
    assertEquals(204, cancel(order).status());
    List<Told> told = watch.next();
    assertTrue(EventWatch.types(told).startsWith(CANCELLED), () -> EventWatch.types(told));
    assertEquals("ORDER_CANCELLED", told.get(1).data().path("reason").asString());
    Told refunded = told.size() > 3 ? told.get(3) : watch.await().getFirst();
    assertEquals("payment.refunded", refunded.event().type().text());
    JsonNode data = refunded.data();
    assertEquals("SUCCEEDED", data.path("refund").path("status").asString());
    assertEquals("CANCELLED", data.path("order").path("status").asString());
    assertEquals(till.get("/payments/" + id(data.path("payment"))).json(), data.path("payment"));
    assertEquals(
        till.get("/payments/" + id(data.path("payment")) + "/refunds").json().at("/data/0"),
        data.path("refund"));
  }

  @Test
  void a_part_that_staff_gives_back_is_told_of() {
    String payment = till.paid();
    watch.skip();
    till.refund(payment, "{\"amount\": \"5.00\"}", till.staff());
    List<Told> told = watch.next();
    assertEquals("payment.refunded", EventWatch.types(told));
    assertEquals("5.00", told.getFirst().data().at("/refund/amount").asString());
    assertEquals("5.00", told.getFirst().data().at("/payment/refundedAmount").asString());
  }

  @Test
  void an_order_that_is_cancelled_unpaid_gives_its_pet_back_and_no_money() {
    JsonNode order = placed();
    watch.skip();
    assertEquals(204, cancel(order).status());
    assertEquals(CANCELLED, watch.types());
  }

  @Test
  void a_payment_that_fails_is_told_of_with_why() throws Exception {
    JsonNode order = placed();
    watch.skip();
    assertEquals(402, till.pay(id(order), Till.card("4000000000009995")).status());
    List<Told> told = watch.next();
    assertEquals("payment.failed", EventWatch.types(told));
    JsonNode data = told.getFirst().data();
    assertEquals("insufficient_funds", data.path("code").asString());
    assertEquals("FAILED", data.path("payment").path("status").asString());
    assertEquals("PLACED", data.path("order").path("status").asString());
  }

  @Test
  void a_payment_of_which_the_bank_says_later_what_becomes_is_told_of_then() throws Exception {
    for (String account : List.of("000123456789", "000111111116")) {
      JsonNode order = placed();
      watch.skip();
      assertEquals(201, till.pay(id(order), Till.account(account)).status());
      List<Told> told = watch.await();
      boolean isGood = account.endsWith("9");
      assertEquals(isGood ? PAID : "payment.failed", EventWatch.types(told));
      assertFalse(told.getFirst().data().has("changedBy"), "nobody did");
    }
  }

  @Test
  void what_is_refused_does_not_happen_and_what_is_sent_again_happens_once() {
    JsonNode order = placed();
    watch.skip();
    assertEquals(409, order(UUID.fromString(order.path("petId").asString())).status());
    assertEquals(404, order(UUID.randomUUID()).status());
    assertEquals(409, move(order, "APPROVED").status());
    assertEquals(
        412,
        till.modern()
            .client()
            .send(
                "DELETE /v1/orders/" + id(order),
                "Authorization",
                "Bearer " + till.customer(),
                "If-Match",
                "\"7\"")
            .status());
    assertEquals("", watch.types());
    UUID pet = Pets.available(till.modern().server().storage()).id();
    for (String types : List.of(PLACED, "")) {
      assertEquals(201, order(pet, "Idempotency-Key", "one order").status());
      assertEquals(types, watch.types());
    }
    UUID bought = till.order("75.00");
    watch.skip();
    for (String types : List.of(PAID, "")) {
      till.pay(bought, Till.card(CARD), "Idempotency-Key", "one payment");
      assertEquals(types, watch.types());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2", "/api/v3"})
  void a_classic_order_is_told_of_and_so_is_another_status(String edition) {
    long number = edition.length() + 70_000L;
    long pet = Pets.available(till.modern().server().storage()).number();
    for (String step :
        List.of("placed>order.created", "approved>order.statusChanged", "approved>")) {
      classic(edition, number, pet, step.replaceFirst(">.*", ""));
      List<Told> told = watch.next();
      assertEquals(step.replaceFirst(".*>", ""), EventWatch.types(told));
      told.forEach(any -> assertIsOrderOf(pet, number, any));
    }
    classic(edition, number, 1L << 40, "placed");
    List<Told> told = watch.next();
    assertEquals("order.statusChanged", EventWatch.types(told));
    assertEquals(new UUID(0, 0).toString(), told.getFirst().data().at("/order/petId").asString());
    classic(edition, number, pet, "placed");
    assertEquals("", watch.types());
  }

  private static void assertIsOrderOf(long pet, long number, Told told) {
    var storage = till.modern().server().storage();
    assertEquals(
        storage.pets().find(Tenant.DEFAULT, pet).orElseThrow().id().toString(),
        told.data().at("/order/petId").asString());
    assertEquals(
        storage.orders().find(Tenant.DEFAULT, number).orElseThrow().id(), told.event().subject());
    assertEquals(
        till.modern().get("/orders/" + told.event().subject(), till.staff()).json(),
        told.data().path("order"));
  }

  private static void classic(String edition, long number, long pet, String status) {
    Answer answer =
        till.modern()
            .client()
            .sendText(
                "POST " + edition + "/store/order",
                """
                {"id": %d, "petId": %d, "quantity": 1, "status": "%s", "complete": false}
                """
                    .formatted(number, pet, status),
                "Content-Type",
                "application/json");
    assertEquals(200, answer.status(), answer::toString);
  }
}
