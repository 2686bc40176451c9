package petstore.core.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.payments.PaymentShop.account;
import static petstore.core.payments.PaymentShop.card;
import static petstore.core.payments.PaymentShop.money;
import static petstore.core.payments.PaymentsContract.GOOD;
import static petstore.core.payments.PaymentsContract.PAYS;
import static petstore.core.payments.PaymentsContract.accepted;
import static petstore.core.payments.PaymentsContract.assertConflict;
import static petstore.core.payments.PaymentsContract.assertInvalid;
import static petstore.core.payments.PaymentsContract.assertMissing;
import static petstore.core.payments.PaymentsContract.inParallel;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Money;
import petstore.core.kernel.Problem;
import petstore.core.orders.OrderStatus;
import petstore.core.pets.Availability;
import petstore.storage.StorageUnavailable;
import petstore.support.FaultyGateway.Trouble;

/// Giving money back, and that money and orders agree whatever happens.
abstract class RefundsContract {
  private PaymentShop shop;
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
  void parts_are_given_back_until_nothing_is_left() {
    UUID order = shop.order("75.00");
    Payment payment = accepted(shop.pay(order, card(GOOD)));
    refund(payment, "20.00", shop.staff);
    assertInvalid("/amount", () -> refund(payment, "55.01", shop.staff));
    assertInvalid("/amount", () -> refund(payment, "0.00", shop.staff));
    refund(payment, null, shop.staff);
    assertConflict("invalid_state", () -> refund(payment, "0.01", shop.staff));
    assertEquals(
        List.of("20.00 USD", "55.00 USD"),
        shop.refunds(order).stream().map(refund -> refund.amount().toString()).toList());
    assertTrue(
        shop.refunds(order).stream().allMatch(refund -> refund.status() == RefundStatus.SUCCEEDED));
    assertEquals(money("75.00", "USD"), shop.last(order).refunded());
    assertEquals(2, shop.ledger(order, LedgerEntry.Kind.REFUND));
    assertEquals(OrderStatus.APPROVED, shop.find(order).status());
  }

  @Test
  void only_staff_gives_money_back() {
    UUID order = shop.order("75.00");
    Payment payment = accepted(shop.pay(order, card(GOOD)));
    Problem forbidden =
        assertThrows(Failure.class, () -> refund(payment, "1.00", shop.ann)).problem();
    assertInstanceOf(Problem.Forbidden.class, forbidden);
    assertMissing(() -> refund(payment, "1.00", shop.bob));
    assertMissing(
        () -> shop.core.checkout().refunds().ofPayment(shop.tenant, payment.id(), shop.bob));
    assertEquals(List.of(), shop.refunds(order));
  }

  @Test
  void what_was_not_paid_is_not_given_back() {
    UUID order = shop.order("75.00");
    Payment processing = accepted(shop.pay(order, account(PAYS)));
    assertConflict("invalid_state", () -> refund(processing, null, shop.staff));
    UUID other = shop.order("75.00");
    shop.pay(other, card("4000000000000002"));
    assertConflict("invalid_state", () -> refund(shop.last(other), null, shop.staff));
  }

  @Test
  void a_refund_is_made_once_whatever_the_gateway_does() {
    for (Trouble trouble :
        List.of(Trouble.FAILS_BEFORE, Trouble.LOSES_ANSWER, Trouble.ARRIVES_TWICE)) {
      UUID order = shop.order("75.00");
      Payment payment = accepted(shop.pay(order, card(GOOD)));
      shop.gateway.trouble(trouble);
      Refund refund = refund(payment, "20.00", shop.staff);
      assertEquals(RefundStatus.PENDING, refund.status());
      shop.reconcileLater();
      assertEquals(RefundStatus.SUCCEEDED, shop.refunds(order).getFirst().status());
      assertEquals(1, shop.ledger(order, LedgerEntry.Kind.REFUND));
    }
  }

  @Test
  void many_refunds_at_the_same_time_give_back_no_more_than_was_paid() throws Exception {
    UUID order = shop.order("75.00");
    Payment payment = accepted(shop.pay(order, card(GOOD)));
    inParallel(16, _ -> refund(payment, "10.00", shop.staff));
    shop.reconcileLater();
    assertEquals(7, shop.refunds(order).size());
    assertEquals(7, shop.ledger(order, LedgerEntry.Kind.REFUND));
    assertEquals(money("70.00", "USD"), shop.last(order).refunded());
  }

  @Test
  void who_cancels_a_paid_order_gets_the_money_back() {
    UUID order = shop.order("75.00");
    accepted(shop.pay(order, card(GOOD)));
    refund(shop.last(order), "5.00", shop.staff);
    cancel(order);
    assertEquals(OrderStatus.CANCELLED, shop.find(order).status());
    assertEquals(Availability.AVAILABLE, shop.pet(order).availability());
    assertEquals(2, shop.refunds(order).size());
    assertEquals(RefundStatus.PENDING, shop.refunds(order).getLast().status());
    assertEquals(money("70.00", "USD"), shop.refunds(order).getLast().amount());
    shop.core.checkout().reconciler().reconcile(100);
    assertEquals(RefundStatus.SUCCEEDED, shop.refunds(order).getLast().status());
    assertEquals(2, shop.ledger(order, LedgerEntry.Kind.REFUND));
  }

  @Test
  void what_was_not_given_back_at_once_is_given_back_later() {
    UUID order = shop.order("75.00");
    accepted(shop.pay(order, card(GOOD)));
    cancel(order);
    shop.gateway.trouble(Trouble.NEVER_ANSWERS);
    shop.core.checkout().reconciler().reconcile(100);
    assertEquals(RefundStatus.PENDING, shop.refunds(order).getFirst().status());
    shop.reconcileLater();
    assertEquals(RefundStatus.SUCCEEDED, shop.refunds(order).getFirst().status());
    assertEquals(1, shop.ledger(order, LedgerEntry.Kind.REFUND));
  }

  @Test
  void an_order_is_not_cancelled_while_it_is_being_paid() {
    UUID order = shop.order("75.00");
    accepted(shop.pay(order, account(PAYS)));
    assertConflict("payment_in_progress", () -> cancel(order));
    shop.reconcileLater();
    cancel(order);
    assertEquals(1, shop.refunds(order).size());
  }

  @Test
  void a_refund_that_the_bank_refuses_can_be_made_again() {
    UUID order = shop.order("75.00");
    Payment payment = accepted(shop.pay(order, card(GOOD)));
    var behind =
        new RefundOrder(shop.tenant, UUID.randomUUID(), payment.id(), money("60.00", "USD"));
    assertTrue(shop.gateway.refund(behind), "somebody at the bank gave back most of it");
    refund(payment, "20.00", shop.staff);
    assertEquals(RefundStatus.FAILED, shop.refunds(order).getFirst().status());
    assertTrue(shop.last(order).refunded().isZero());
    refund(payment, "15.00", shop.staff);
    assertEquals(RefundStatus.SUCCEEDED, shop.refunds(order).getLast().status());
  }

  @Test
  void paying_and_cancelling_at_the_same_time_leave_nothing_paid_for_nothing() throws Exception {
    for (int i = 0; i < 30; i++) {
      UUID order = shop.order("75.00");
      inParallel(
          4,
          number -> {
            if (number % 2 == 0) {
              return shop.pay(order, card(GOOD));
            }
            cancel(order);
            return true;
          });
      assertSound(order);
    }
  }

  @Test
  void whatever_happens_in_whatever_order_an_order_is_charged_once_or_not_at_all() {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      UUID order = shop.order("75.00");
      for (int step = 0; step < 12; step++) {
        happens(random, order);
      }
      shop.gateway.calm();
      shop.clock.pass(Duration.ofMinutes(20));
      shop.reconcileLater();
      assertTrue(shop.payments(order).stream().noneMatch(Payment::isProcessing), "seed " + seed);
      assertSound(order);
    }
  }

  private static final List<String> CARDS = List.of(GOOD, "5555555555554444", "4000000000000002");
  private static final List<Trouble> TROUBLES =
      List.of(Trouble.NONE, Trouble.FAILS_BEFORE, Trouble.LOSES_ANSWER, Trouble.ARRIVES_TWICE);

  private void happens(Random random, UUID order) {
    shop.gateway.trouble(TROUBLES.get(random.nextInt(TROUBLES.size())));
    try {
      switch (random.nextInt(8)) {
        case 0, 1, 2, 3 -> shop.pay(order, card(CARDS.get(random.nextInt(CARDS.size()))));
        case 4 -> shop.pay(order, account(random.nextBoolean() ? PAYS : "000111111116"));
        case 5 -> shop.reconcileLater();
        case 6 -> shop.clock.pass(Duration.ofSeconds(1));
        default -> {
          if (random.nextInt(4) == 0) {
            cancel(order);
          }
        }
      }
    } catch (Failure e) {
      assertFalse(e.problem() instanceof Problem.Unavailable, () -> e.problem().toString());
    }
    assertSound(order);
  }

  // What has to hold at every moment.
  private void assertSound(UUID order) {
    OrderStatus status = shop.find(order).status();
    long charges = shop.charges(order);
    long paid =
        shop.payments(order).stream()
            .filter(payment -> payment.status() == PaymentStatus.SUCCEEDED)
            .count();
    assertTrue(charges <= 1, "charged " + charges + " times");
    assertTrue(paid <= charges, "paid without a charge");
    boolean settled = shop.payments(order).stream().noneMatch(Payment::isProcessing);
    if (settled) {
      assertEquals(paid, charges, "charged and not paid");
    }
    switch (status) {
      case PLACED -> assertEquals(0, paid);
      case APPROVED -> assertEquals(1, paid);
      case CANCELLED -> {
        assertTrue(settled, "cancelled while it is being paid");
        assertEquals(paid, shop.refunds(order).size(), "paid, cancelled, and no refund");
      }
      case SHIPPED, DELIVERED -> throw new AssertionError(status);
    }
  }

  private void cancel(UUID order) {
    shop.clock.pass(Duration.ofMillis(1));
    shop.core.purchases().cancel(shop.tenant, order, shop.ann, _ -> {});
  }

  private Refund refund(Payment payment, @Nullable String amount, Caller caller) {
    shop.clock.pass(Duration.ofMillis(1)); // so that ids have an order
    Money money = amount == null ? null : money(amount, "USD");
    return shop.core
        .checkout()
        .refunds()
        .refund(
            shop.tenant,
            payment.id(),
            new Refunds.Draft(money, "a reason"),
            caller,
            refund -> refund);
  }
}
