package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentsTest {
  private static final String GOOD = Till.card("4242424242424242");

  private TestServer server;
  private Till till;

  @BeforeAll
  void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
    till = Till.of(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void who_pays_is_told_what_is_published_and_nothing_else() {
    UUID order = till.order("75.00");
    Answer answer = till.pay(order, GOOD);
    assertEquals(201, answer.status(), answer::toString);
    JsonNode payment = answer.json();
    assertEquals(
        Set.of("id", "amount", "currency", "source", "status", "createdAt"), names(payment));
    assertEquals("75.00", payment.path("amount").asString());
    assertEquals("SUCCEEDED", payment.path("status").asString());
    assertEquals("************4242", payment.path("source").path("number").asString());
    assertEquals("VISA", payment.path("source").path("brand").asString());
    String id = payment.path("id").asString();
    assertEquals(
        server.publicUrl() + "/v1/payments/" + id, answer.header("Location").orElseThrow());
    Answer shown = till.get("/payments/" + id);
    assertEquals(shown.header("ETag"), answer.header("ETag"));
    assertEquals(order.toString(), shown.json().path("orderId").asString());
    String receipt = shown.json().path("receiptId").asString();
    assertTrue(
        answer.header("Link").orElseThrow().contains("/v1/receipts/" + receipt), answer::toString);
    assertEquals(
        304,
        till.get("/payments/" + id, "If-None-Match", shown.header("ETag").orElseThrow()).status());
  }

  @Test
  void who_wants_little_is_told_little() {
    Answer answer = till.pay(till.order("75.00"), GOOD, "Prefer", "return=minimal");
    assertEquals(201, answer.status());
    assertEquals("", answer.body());
    assertEquals("return=minimal", answer.header("Preference-Applied").orElseThrow());
    assertTrue(answer.header("Location").isPresent());
    Answer full = till.pay(till.order("75.00"), GOOD, "Prefer", "return=representation");
    assertEquals("return=representation", full.header("Preference-Applied").orElseThrow());
    assertEquals("SUCCEEDED", full.json().path("status").asString());
  }

  @Test
  void the_same_key_gets_the_same_answer_and_charges_once() {
    UUID order = till.order("75.00");
    Answer first = till.pay(order, GOOD, "Idempotency-Key", "pay-1");
    assertEquals(201, first.status());
    for (int i = 0; i < 20; i++) {
      Answer again = till.pay(order, GOOD, "Idempotency-Key", "pay-1");
      assertArrayEquals(first.bytes(), again.bytes());
      assertEquals("true", again.header("Idempotency-Replayed").orElseThrow());
    }
    assertEquals(409, till.pay(order, GOOD, "Idempotency-Key", "pay-2").status());
    assertEquals(409, till.pay(order, GOOD).status());
    assertEquals(
        422, till.pay(order, Till.card("5555555555554444"), "Idempotency-Key", "pay-1").status());
    assertEquals(1, till.get("/orders/" + order + "/payments").json().path("data").size());
  }

  @Test
  void a_refusal_is_an_answer_that_is_kept_too() {
    UUID order = till.order("75.00");
    String refused = Till.card("4000000000009995");
    Answer first = till.pay(order, refused, "Idempotency-Key", "refused-1");
    assertEquals(402, first.status(), first::toString);
    assertTrue(first.json().path("type").asString().endsWith("/payment-declined"));
    assertEquals("insufficient_funds", first.json().path("errors").get(0).path("code").asString());
    Answer again = till.pay(order, refused, "Idempotency-Key", "refused-1");
    assertEquals(402, again.status());
    assertArrayEquals(first.bytes(), again.bytes());
    JsonNode payments = till.get("/orders/" + order + "/payments").json().path("data");
    assertEquals(1, payments.size());
    assertEquals("FAILED", payments.get(0).path("status").asString());
    assertEquals("insufficient_funds", payments.get(0).path("failure").path("code").asString());
    assertEquals(201, till.pay(order, GOOD).status());
  }

  @Test
  void a_bank_account_is_masked_and_settled_by_the_server() throws Exception {
    UUID order = till.order("75.00");
    Answer answer =
        till.pay(order, Till.account("000123456789").replace("bank_account", "bankAccount"));
    assertEquals(201, answer.status(), answer::toString);
    JsonNode source = answer.json().path("source");
    assertEquals("bank_account", source.path("object").asString());
    assertEquals("********6789", source.path("accountNumber").asString());
    assertEquals("6789", source.path("last4").asString());
    assertEquals("PROCESSING", answer.json().path("status").asString());
    String id = answer.json().path("id").asString();
    assertEquals("SUCCEEDED", till.settled(id).json().path("status").asString());
  }

  @Test
  void members_that_published_clients_have_to_send_are_ignored() {
    String body =
        GOOD.replaceFirst(
            "\\{",
            "{\"id\": \"x\", \"status\": \"FAILED\", \"createdAt\": \"2026-01-01T00:00:00Z\", ");
    Answer answer = till.pay(till.order("75.00"), body);
    assertEquals("SUCCEEDED", answer.json().path("status").asString(), answer::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"number\": \"4242424242424242\" | \"number\": \"4242424242424241\" | /source/number",
        "\"number\": \"4242424242424242\" | \"number\": \"424242424242\" | /source/number",
        "\"number\": \"4242424242424242\" | \"number\": \"42424242424242424242\" | /source/number",
        "\"number\": \"4242424242424242\" | \"number\": \"************4242\" | /source/number",
        "\"number\": \"4242424242424242\" | \"number\": 4242424242424242 | /source/number",
        "\"number\": \"4242424242424242\", | \"\": 1, | /source/number",
        "\"cvc\": \"987\" | \"cvc\": \"12a\" | /source/cvc",
        "\"cvc\": \"987\" | \"cvc\": \"12\" | /source/cvc",
        "\"expMonth\": 8 | \"expMonth\": 13 | /source/expMonth",
        "\"expMonth\": 8 | \"expMonth\": 0 | /source/expMonth",
        "\"expYear\": 2031 | \"expYear\": 2024 | /source/expMonth",
        "\"expYear\": 2031 | \"expYear\": 1999 | /source/expYear",
        "\"expYear\": 2031 | \"expYear\": \"2031\" | /source/expYear",
        "\"name\": \"Mira Lund\" | \"name\": \" \" | /source/name",
        "\"cvc\": \"987\" | \"brand2\": \"VISA\" | /source/brand2",
        "\"cvc\": \"987\" | \"accountNumber\": \"000123456789\" | /source/accountNumber",
        "\"cvc\": \"987\" | \"billingAddress\": {\"country\": \"no\"} |"
            + " /source/billingAddress/country",
        "\"cvc\": \"987\" | \"billingAddress\": {\"zip\": \"1\"} | /source/billingAddress/zip",
        "\"object\": \"card\" | \"object\": \"cash\" | /source/object",
        "\"object\": \"card\", | '' | /source/object",
        "\"amount\": \"75.00\" | \"amount\": \"0\" | /amount",
        "\"amount\": \"75.00\" | \"amount\": \"-1\" | /amount",
        "\"amount\": \"75.00\" | \"amount\": \"75.0e1\" | /amount",
        "\"amount\": \"75.00\" | \"amount\": \"75.001\" | /amount",
        "\"amount\": \"75.00\" | \"amount\": 75.00 | /amount",
        "\"amount\": \"75.00\" | \"amount\": \"74.00\" | /amount",
        "\"currency\": \"USD\" | \"currency\": \"EUR\" | /currency",
        "\"currency\": \"USD\" | \"currency\": \"usd\" | /currency",
        "\"currency\": \"USD\" | \"tip\": \"1.00\" | /tip"
      })
  void what_breaks_a_rule_is_told_and_nothing_is_kept(String from, String to, String field) {
    UUID order = till.order("75.00");
    String body = GOOD.replace(from, to);
    assertFalse(body.equals(GOOD), "the body is another");
    Answer answer = till.pay(order, body);
    assertEquals(422, answer.status(), answer::toString);
    assertTrue(fields(answer).contains(field), answer::toString);
    assertFalse(answer.body().contains("42424242"), answer::toString);
    assertEquals(0, till.get("/orders/" + order + "/payments").json().path("data").size());
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Answer answer =
        till.pay(
            till.order("75.00"),
            Till.body("{\"object\": \"bank_account\", \"routingNumber\": \"110000001\"}"));
    assertEquals(
        Set.of(
            "/source/accountHolderName",
            "/source/accountNumber",
            "/source/routingNumber",
            "/source/accountType"),
        fields(answer));
  }

  @Test
  void what_is_somebody_elses_is_not_there() {
    String payment = till.paid();
    String receipt = till.get("/payments/" + payment).json().path("receiptId").asString();
    assertEquals(201, till.modern().signUp("pay.other", "Other", "seven green kettles").status());
    String other = till.modern().token("pay.other", "seven green kettles");
    UUID order = till.order("75.00");
    for (String path :
        List.of(
            "/payments/" + payment,
            "/payments/" + payment + "/refunds",
            "/receipts/" + receipt,
            "/orders/" + order + "/payments")) {
      assertEquals(404, till.modern().get(path, other).status(), path);
      assertEquals(200, till.modern().get(path, till.staff()).status(), path);
    }
    assertEquals(
        404,
        till.modern()
            .post("/orders/" + order + "/payment", GOOD, "Authorization", "Bearer " + other)
            .status());
    assertEquals(404, till.refund(payment, "{}", other).status());
    assertEquals(403, till.refund(payment, "{}", till.customer()).status());
  }

  @Test
  void staff_gives_a_part_back_once_for_a_key() throws Exception {
    String payment = till.paid();
    String body = "{\"amount\": \"20.00\", \"reason\": \"The collar was missing\"}";
    Answer first = till.refund(payment, body, till.staff(), "Idempotency-Key", "refund-1");
    Answer again = till.refund(payment, body, till.staff(), "Idempotency-Key", "refund-1");
    assertEquals(201, first.status(), first::toString);
    assertArrayEquals(first.bytes(), again.bytes());
    JsonNode refunds = till.get("/payments/" + payment + "/refunds").json().path("data");
    assertEquals(1, refunds.size());
    assertEquals("SUCCEEDED", refunds.get(0).path("status").asString());
    String location = first.header("Location").orElseThrow();
    Answer refund = till.get(location.substring((server.publicUrl() + "/v1").length()));
    assertEquals("20.00", refund.json().path("amount").asString());
    Answer shown = till.get("/payments/" + payment);
    assertEquals("20.00", shown.json().path("refundedAmount").asString());
    assertEquals(422, till.refund(payment, "{\"amount\": \"55.01\"}", till.staff()).status());
    assertEquals(201, till.refund(payment, "{}", till.staff()).status());
    assertEquals(409, till.refund(payment, "{}", till.staff()).status());
  }

  @Test
  void a_receipt_is_for_programs_and_for_people() {
    String payment = till.paid();
    String path =
        "/receipts/" + till.get("/payments/" + payment).json().path("receiptId").asString();
    Answer json = till.get(path);
    assertEquals("application/json", json.header("Content-Type").orElseThrow());
    assertTrue(json.header("Vary").orElseThrow().startsWith("Accept"), json::toString);
    assertEquals("Milo <b>", json.json().path("item").asString());
    assertEquals(payment, json.json().path("paymentId").asString());
    Answer page = till.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertEquals("text/html; charset=utf-8", page.header("Content-Type").orElseThrow());
    assertTrue(page.header("Vary").orElseThrow().startsWith("Accept"), page::toString);
    assertTrue(page.body().contains("Milo &lt;b&gt;"), page::body);
    assertTrue(page.body().contains("75.00 USD"), page::body);
    assertTrue(page.body().contains("************4242"), page::body);
    assertEquals(1, page.headers().getOrDefault("content-security-policy", List.of()).size());
    assertTrue(page.header("Content-Security-Policy").orElseThrow().contains("style-src 'self'"));
    assertFalse(page.header("ETag").equals(json.header("ETag")));
    assertEquals(304, till.get(path, "If-None-Match", json.header("ETag").orElseThrow()).status());
    assertEquals(406, till.get(path, "Accept", "image/png").status());
  }

  @Test
  void what_is_no_id_is_not_there() {
    for (String path : List.of("/payments/1", "/receipts/x", "/orders/1/payments")) {
      assertEquals(404, till.get(path).status(), path);
    }
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  private static Set<String> fields(Answer answer) {
    var fields = new TreeSet<String>();
    answer.json().path("errors").forEach(error -> fields.add(error.path("field").asString()));
    return fields;
  }
}
