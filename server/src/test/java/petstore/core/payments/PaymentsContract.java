package petstore.core.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.payments.PaymentShop.account;
import static petstore.core.payments.PaymentShop.card;
import static petstore.core.payments.PaymentShop.money;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.orders.OrderStatus;
import petstore.core.pets.Availability;
import petstore.storage.StorageUnavailable;
import petstore.support.FaultyGateway.Trouble;

/// Paying, whatever the gateway does.
abstract class PaymentsContract {
  static final String GOOD = "4242424242424242";
  static final String OTHER = "5555555555554444";
  static final String PAYS = "000123456789";
  static final String DOES_NOT_PAY = "000111111116";

  private static final Map<String, String> DECLINED =
      Map.of(
          "4000000000000002", "card_declined",
          "4000000000009995", "insufficient_funds",
          "4000000000000069", "expired_card",
          "4000000000000127", "incorrect_cvc",
          "4000000000000119", "processing_error");

  PaymentShop shop;
  private Storage storage;

  abstract Storage open() throws StorageUnavailable;

  @BeforeEach
  void open_the_shop() throws StorageUnavailable {
    storage = open();
    shop = new PaymentShop(storage);
  }

  @AfterEach
  void close_the_shop() {
    storage.close();
  }

  @Test
  void a_card_pays_the_order_and_the_pet_finds_its_home() {
    UUID order = shop.order("75.00");
    Payment payment = accepted(shop.pay(order, card(GOOD)));
    assertEquals(PaymentStatus.SUCCEEDED, payment.status());
    assertEquals("Rex 1", payment.receipt().orElseThrow().item());
    assertEquals("************4242", payment.source().mask());
    assertEquals(payment, shop.last(order));
    assertEquals(OrderStatus.APPROVED, shop.find(order).status());
    assertEquals(Availability.ADOPTED, shop.pet(order).availability());
    assertEquals(1, shop.charges(order));
  }

  @Test
  void a_card_that_is_refused_leaves_the_order_to_be_paid_in_another_way() {
    DECLINED.forEach((number, code) -> {
      UUID order = shop.order("75.00");
      Decline decline = declined(shop.pay(order, card(number)));
      assertEquals(code, decline.code());
      assertEquals(PaymentStatus.FAILED, shop.last(order).status());
      assertEquals(code, shop.last(order).decline().orElseThrow().code());
      assertEquals(OrderStatus.PLACED, shop.find(order).status());
      assertEquals(Availability.PENDING, shop.pet(order).availability());
      accepted(shop.pay(order, card(GOOD)));
      assertEquals(OrderStatus.APPROVED, shop.find(order).status());
      assertEquals(2, shop.payments(order).size());
      assertEquals(1, shop.charges(order));
    });
  }

  @Test
  void a_bank_account_pays_later() {
    UUID order = shop.order("75.00");
    Payment payment = accepted(shop.pay(order, account(PAYS)));
    assertEquals(PaymentStatus.PROCESSING, payment.status());
    assertEquals(OrderStatus.PLACED, shop.find(order).status());
    assertConflict("payment_in_progress", () -> shop.pay(order, account(PAYS)));
    shop.clock.pass(Duration.ofSeconds(1));
    shop.core.checkout().reconciler().reconcile(100);
    assertEquals(PaymentStatus.PROCESSING, shop.last(order).status());
    shop.reconcileLater();
    assertEquals(PaymentStatus.SUCCEEDED, shop.last(order).status());
    assertEquals(OrderStatus.APPROVED, shop.find(order).status());
    assertConflict("already_paid", () -> shop.pay(order, account(PAYS)));
  }

  @Test
  void a_bank_account_without_money_fails_later() {
    UUID order = shop.order("75.00");
    accepted(shop.pay(order, account(DOES_NOT_PAY)));
    shop.reconcileLater();
    assertEquals(PaymentStatus.FAILED, shop.last(order).status());
    assertEquals(OrderStatus.PLACED, shop.find(order).status());
    accepted(shop.pay(order, card(GOOD)));
    assertEquals(OrderStatus.APPROVED, shop.find(order).status());
  }

  @Test
  void an_order_of_nothing_is_paid_without_asking_anybody() {
    UUID order = shop.order("0.00");
    Payment payment =
        accepted(shop.pay(order, money("0.00", "USD"), card("4000000000000002"), shop.ann));
    assertEquals(PaymentStatus.SUCCEEDED, payment.status());
    assertEquals(OrderStatus.APPROVED, shop.find(order).status());
    assertEquals(0, shop.gateway.calls());
    assertConflict(
        "already_paid",
        () -> shop.pay(order, money("0.00", "USD"), card("4000000000000002"), shop.ann));
  }

  @Test
  void nothing_but_the_total_is_taken() {
    UUID order = shop.order("75.00", "EUR");
    assertInvalid("/amount", () -> pay(order, money("74.99", "EUR")));
    assertInvalid("/amount", () -> pay(order, money("0.00", "EUR")));
    assertInvalid("/currency", () -> pay(order, money("75.00", "USD")));
    assertEquals(List.of(), shop.payments(order));
    accepted(pay(order, money("75.00", "EUR")));
  }

  @Test
  void what_somebody_else_ordered_is_not_found_but_staff_may_pay_it() {
    UUID order = shop.order("75.00");
    Money amount = money("75.00", "USD");
    assertMissing(() -> shop.pay(order, amount, card(GOOD), shop.bob));
    assertMissing(() -> shop.pay(UUID.randomUUID(), amount, card(GOOD), shop.ann));
    Payment payment = accepted(shop.pay(order, amount, card(GOOD), shop.staff));
    var payments = shop.core.checkout().payments();
    assertEquals(payment, payments.get(shop.tenant, payment.id(), shop.ann));
    UUID receipt = payment.receipt().orElseThrow().id();
    assertEquals(payment, payments.withReceipt(shop.tenant, receipt, shop.ann));
    assertMissing(() -> payments.get(shop.tenant, payment.id(), shop.bob));
    assertMissing(() -> payments.withReceipt(shop.tenant, receipt, shop.bob));
    assertMissing(() -> payments.ofOrder(shop.tenant, order, shop.bob));
  }

  @Test
  void only_a_placed_order_with_a_price_can_be_paid() {
    UUID cancelled = shop.order("75.00");
    shop.core.purchases().cancel(shop.tenant, cancelled, shop.ann, _ -> {});
    assertConflict("invalid_state", () -> shop.pay(cancelled, card(GOOD)));
    UUID delivered = shop.order("75.00");
    accepted(shop.pay(delivered, card(GOOD)));
    move(delivered, OrderStatus.SHIPPED);
    move(delivered, OrderStatus.DELIVERED);
    assertConflict("already_paid", () -> shop.pay(delivered, card(GOOD)));
    Order classic =
        shop.core
            .orders()
            .put(
                shop.tenant,
                null,
                new OrderDetails(1, 1, null, "placed", false),
                petstore.core.kernel.Numbering.SAFE);
    assertConflict(
        "invalid_state",
        () -> shop.pay(classic.id(), money("75.00", "USD"), card(GOOD), shop.staff));
    assertEquals(1, shop.gateway.calls());
  }

  @Test
  void who_tries_again_after_a_failure_pays_once() {
    for (Trouble trouble : List.of(Trouble.FAILS_BEFORE, Trouble.LOSES_ANSWER)) {
      UUID order = shop.order("75.00");
      shop.gateway.trouble(trouble);
      assertUnavailable(() -> shop.pay(order, card(GOOD)));
      assertEquals(PaymentStatus.PROCESSING, shop.last(order).status());
      assertEquals(OrderStatus.PLACED, shop.find(order).status());
      assertConflict("payment_in_progress", () -> shop.pay(order, card(OTHER)));
      Payment payment = accepted(shop.pay(order, card(GOOD)));
      assertEquals(PaymentStatus.SUCCEEDED, payment.status());
      assertEquals(1, shop.payments(order).size());
      assertEquals(1, shop.charges(order));
      assertConflict("already_paid", () -> shop.pay(order, card(GOOD)));
    }
  }

  @Test
  void a_request_that_arrives_twice_charges_once() {
    UUID order = shop.order("75.00");
    shop.gateway.trouble(Trouble.ARRIVES_TWICE);
    accepted(shop.pay(order, card(GOOD)));
    assertEquals(1, shop.charges(order));
  }

  @Test
  void a_gateway_that_never_answers_is_not_waited_for() {
    UUID order = shop.order("75.00");
    shop.gateway.trouble(Trouble.NEVER_ANSWERS);
    long start = System.nanoTime();
    assertUnavailable(() -> shop.pay(order, card(GOOD)));
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
    shop.reconcileLater();
    assertEquals(PaymentStatus.FAILED, shop.last(order).status());
    assertEquals("canceled", shop.last(order).decline().orElseThrow().code());
    assertEquals(OrderStatus.PLACED, shop.find(order).status());
    accepted(shop.pay(order, card(OTHER)));
    assertEquals(1, shop.charges(order));
  }

  @Test
  void a_charge_that_comes_after_it_was_called_off_is_refused() {
    UUID order = shop.order("75.00");
    shop.gateway.trouble(Trouble.FAILS_BEFORE);
    assertUnavailable(() -> shop.pay(order, card(GOOD)));
    Payment payment = shop.last(order);
    shop.reconcileLater();
    var late = new Charge(shop.tenant, payment.id(), order, payment.amount(), card(GOOD));
    assertInstanceOf(ChargeOutcome.Declined.class, shop.gateway.charge(late));
    assertEquals(0, shop.charges(order));
  }

  @Test
  void a_charge_that_comes_late_is_found_later() {
    UUID order = shop.order("75.00");
    shop.gateway.trouble(Trouble.COMES_LATE);
    assertUnavailable(() -> shop.pay(order, card(GOOD)));
    while (shop.gateway.inFlight() > 0) {
      Thread.onSpinWait();
    }
    shop.reconcileLater();
    assertEquals(PaymentStatus.SUCCEEDED, shop.last(order).status());
    assertEquals(OrderStatus.APPROVED, shop.find(order).status());
    assertEquals(1, shop.charges(order));
  }

  @Test
  void who_was_not_told_is_told_once_by_whatever_they_paid_with() {
    UUID order = shop.order("75.00");
    shop.gateway.trouble(Trouble.LOSES_ANSWER);
    assertUnavailable(() -> shop.pay(order, card(GOOD)));
    shop.reconcileLater();
    assertEquals(OrderStatus.APPROVED, shop.find(order).status());
    assertConflict("already_paid", () -> shop.pay(order, card(OTHER)));
    assertEquals(PaymentStatus.SUCCEEDED, accepted(shop.pay(order, card(GOOD))).status());
    assertConflict("already_paid", () -> shop.pay(order, card(GOOD)));
  }

  @Test
  void a_payment_that_a_server_died_over_is_left_alone_until_it_cannot_be_busy_any_more() {
    UUID order = shop.order("75.00");
    died(order);
    assertConflict("payment_in_progress", () -> shop.pay(order, card(GOOD)));
    shop.core.checkout().reconciler().reconcile(100);
    assertEquals(PaymentStatus.PROCESSING, shop.last(order).status());
    shop.clock.pass(PaymentShop.LONG);
    accepted(shop.pay(order, card(GOOD)));
    assertEquals(1, shop.charges(order));
    UUID second = shop.order("75.00");
    died(second);
    shop.reconcileLater();
    assertEquals(PaymentStatus.FAILED, shop.last(second).status());
  }

  // The first transaction is all that it came to: nothing that could run afterwards does.
  private void died(UUID order) {
    shop.gateway.trouble(Trouble.KILLS_SERVER);
    assertThrows(IllegalStateException.class, () -> shop.pay(order, card(GOOD)));
  }

  @Test
  void of_64_who_pay_at_the_same_time_one_does() throws Exception {
    UUID order = shop.order("75.00");
    List<Object> results = inParallel(64, _ -> shop.pay(order, card(GOOD)));
    assertEquals(1, results.stream().filter(PaymentResult.Accepted.class::isInstance).count());
    assertEquals(
        63, results.stream().filter(result -> isConflict(result)).count(), results::toString);
    assertEquals(1, shop.charges(order));
  }

  @Test
  void of_64_who_pay_with_different_cards_one_does() throws Exception {
    UUID order = shop.order("75.00");
    List<Object> results = inParallel(64, i -> shop.pay(order, card(i % 2 == 0 ? GOOD : OTHER)));
    assertEquals(1, results.stream().filter(PaymentResult.Accepted.class::isInstance).count());
    assertEquals(1, shop.charges(order));
  }

  @Test
  void more_calls_than_may_be_in_flight_are_refused_at_once() throws Exception {
    var orders = IntStream.range(0, 20).mapToObj(_ -> shop.order("75.00")).toList();
    shop.gateway.shut();
    List<Object> results = inParallel(20, i -> shop.pay(orders.get(i), card(GOOD)));
    shop.gateway.open();
    assertEquals(PaymentShop.MAX_CALLS, shop.gateway.mostInFlight());
    assertTrue(results.stream().allMatch(result -> isUnavailable(result)), results::toString);
    shop.reconcileLater();
    shop.reconcileLater();
    assertTrue(
        orders.stream().allMatch(order -> shop.last(order).status() == PaymentStatus.FAILED));
    accepted(shop.pay(orders.getFirst(), card(GOOD)));
  }

  @Test
  void a_gateway_that_is_down_is_asked_again_later() {
    UUID order = shop.order("75.00");
    shop.gateway.trouble(Trouble.LOSES_ANSWER, Trouble.FAILS_BEFORE, Trouble.FAILS_BEFORE);
    assertUnavailable(() -> shop.pay(order, card(GOOD)));
    shop.reconcileLater();
    assertEquals(PaymentStatus.PROCESSING, shop.last(order).status());
    int calls = shop.gateway.calls();
    shop.core.checkout().reconciler().reconcile(100);
    assertEquals(calls, shop.gateway.calls(), "it is left alone for a while");
    shop.reconcileLater();
    shop.reconcileLater();
    assertEquals(PaymentStatus.SUCCEEDED, shop.last(order).status());
  }

  private PaymentResult pay(UUID order, Money amount) {
    return shop.pay(order, amount, card(GOOD), shop.ann);
  }

  private void move(UUID order, OrderStatus status) {
    shop.core.purchases().move(shop.tenant, order, shop.staff, _ -> status);
  }

  static Payment accepted(PaymentResult result) {
    return assertInstanceOf(PaymentResult.Accepted.class, result).payment();
  }

  static Decline declined(PaymentResult result) {
    return assertInstanceOf(PaymentResult.Declined.class, result).decline();
  }

  static boolean isConflict(Object result) {
    return result instanceof Failure failure && failure.problem() instanceof Problem.Conflict;
  }

  static boolean isUnavailable(Object result) {
    return result instanceof Failure failure
        && failure.problem() instanceof Problem.UpstreamUnavailable;
  }

  static void assertConflict(String code, Executable work) {
    var problem = assertThrows(Failure.class, work).problem();
    var conflict = assertInstanceOf(Problem.Conflict.class, problem);
    assertEquals(code, conflict.faults().getFirst().code());
  }

  static void assertInvalid(String where, Executable work) {
    var problem = assertThrows(Failure.class, work).problem();
    var invalid = assertInstanceOf(Problem.Invalid.class, problem);
    assertEquals(where, invalid.faults().getFirst().where());
  }

  static void assertMissing(Executable work) {
    assertInstanceOf(Problem.NotFound.class, assertThrows(Failure.class, work).problem());
  }

  static void assertUnavailable(Executable work) {
    assertInstanceOf(
        Problem.UpstreamUnavailable.class, assertThrows(Failure.class, work).problem());
  }

  /// Something that is done by one of many.
  interface Work {
    Object run(int number) throws Exception;
  }

  /// What came of it, or the failure.
  static List<Object> inParallel(int threads, Work work) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        tasks.add(() -> {
          try {
            return work.run(number);
          } catch (Failure e) {
            return e;
          }
        });
      }
      var results = new ArrayList<>();
      for (Future<Object> done : pool.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
