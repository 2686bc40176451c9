package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.PaidThings.CARD;
import static petstore.storage.PaidThings.charge;
import static petstore.storage.PaidThings.failed;
import static petstore.storage.PaidThings.processing;
import static petstore.storage.PaidThings.refund;
import static petstore.storage.PaidThings.succeeded;
import static petstore.storage.Shop.NOW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.payments.LedgerEntry;
import petstore.core.payments.Payment;
import petstore.core.payments.PaymentRepository;
import petstore.core.payments.RefundRepository;
import petstore.core.payments.RefundStatus;

/// What a store has to do with payments, refunds, and the books of the gateway.
abstract class PaymentContract extends StoreTest {
  private final UUID order = UUID.randomUUID();

  PaymentContract(Stores stores) {
    super(stores);
  }

  @Test
  void payments_come_back_as_they_were() {
    List<Payment> payments =
        List.of(
            processing(order, CARD),
            succeeded(UUID.randomUUID(), PaidThings.ACCOUNT),
            failed(order, PaidThings.BARE_CARD));
    for (Payment payment : payments) {
      write(() -> storage.payments().insert(tenant, payment));
      assertEquals(Optional.of(payment), storage.payments().find(tenant, payment.id()));
      assertEquals(Optional.empty(), storage.payments().find(other, payment.id()));
    }
  }

  @Test
  void a_changed_payment_is_another() {
    Payment before = processing(order, CARD);
    Payment after = PaidThings.became(before, succeeded(order, CARD));
    write(() -> storage.payments().insert(tenant, before));
    write(() -> storage.payments().update(tenant, after));
    assertEquals(Optional.of(after), storage.payments().find(tenant, before.id()));
    UUID receipt = after.receipt().orElseThrow().id();
    assertEquals(Optional.of(after), storage.payments().withReceipt(tenant, receipt));
    assertEquals(Optional.empty(), storage.payments().withReceipt(other, receipt));
  }

  @Test
  void an_order_has_one_payment_that_did_not_fail() {
    Payment first = failed(order, CARD);
    Payment second = processing(order, CARD);
    write(() -> {
      storage.payments().insert(tenant, first);
      storage.payments().insert(tenant, second);
      storage.payments().insert(other, processing(order, CARD));
    });
    assertEquals(Optional.of(second), storage.payments().live(tenant, order));
    assertUnavailable(() -> write(() -> storage.payments().insert(tenant, succeeded(order, CARD))));
    assertUnavailable(
        () -> write(() -> storage.payments().insert(tenant, processing(order, CARD))));
    assertEquals(
        List.of(first, second).size(), storage.payments().ofOrder(tenant, order, 10).size());
  }

  @Test
  void the_latest_payments_of_an_order_are_listed_the_first_of_them_first() {
    List<Payment> payments =
        List.of(
            PaidThings.withId(failed(order, CARD), new UUID(0x7000L, 1)),
            PaidThings.withId(failed(order, CARD), new UUID(0x17000L, 1)),
            PaidThings.withId(failed(order, CARD), new UUID(0x27000L, 1)));
    write(() -> payments.reversed().forEach(one -> storage.payments().insert(tenant, one)));
    assertEquals(payments, storage.payments().ofOrder(tenant, order, 3));
    assertEquals(payments.subList(1, 3), storage.payments().ofOrder(tenant, order, 2));
    assertEquals(List.of(), storage.payments().ofOrder(other, order, 3));
  }

  @Test
  void what_is_due_is_found_in_every_shop() {
    Payment early = PaidThings.checkedAt(processing(order, CARD), NOW.minusSeconds(9));
    Payment later = PaidThings.checkedAt(processing(order, CARD), NOW.minusSeconds(8));
    Payment tomorrow =
        PaidThings.checkedAt(processing(UUID.randomUUID(), CARD), NOW.plusSeconds(1));
    write(() -> {
      storage.payments().insert(tenant, tomorrow);
      storage.payments().insert(other, later);
      storage.payments().insert(tenant, early);
      storage.payments().insert(tenant, succeeded(UUID.randomUUID(), CARD));
    });
    var keys =
        storage.payments().due(NOW, 1_000).stream()
            .filter(key -> key.tenant().equals(tenant) || key.tenant().equals(other))
            .toList();
    assertEquals(
        List.of(
            new PaymentRepository.Key(tenant, early.id()),
            new PaymentRepository.Key(other, later.id())),
        keys);
    assertEquals(1, storage.payments().due(NOW, 1).size());
  }

  @Test
  void a_fingerprint_is_sealed_and_no_street_is_kept() throws Exception {
    Payment payment = processing(order, CARD);
    write(() -> storage.payments().insert(tenant, payment));
    String everything = everythingIn("payments");
    assertTrue(everything.contains("************4242"));
    assertFalse(everything.contains(PaidThings.FINGERPRINT), everything);
  }

  @Test
  void refunds_come_back_as_they_were() {
    Payment payment = succeeded(order, CARD);
    var first = refund(payment, RefundStatus.PENDING, new UUID(0x7000L, 1), NOW);
    var second = refund(payment, RefundStatus.FAILED, new UUID(0x17000L, 1), null);
    write(() -> {
      storage.payments().insert(tenant, payment);
      storage.refunds().insert(tenant, second);
      storage.refunds().insert(tenant, first);
    });
    assertEquals(List.of(first, second), storage.refunds().ofPayment(tenant, payment.id()));
    assertEquals(Optional.of(first), storage.refunds().find(tenant, first.id()));
    assertEquals(List.of(), storage.refunds().ofPayment(other, payment.id()));
    var done = refund(payment, RefundStatus.SUCCEEDED, first.id(), null);
    assertTrue(
        storage.refunds().due(NOW, 1_000).contains(new RefundRepository.Key(tenant, first.id())));
    write(() -> storage.refunds().update(tenant, done));
    assertEquals(Optional.of(done), storage.refunds().find(tenant, first.id()));
    assertFalse(
        storage.refunds().due(NOW, 1_000).contains(new RefundRepository.Key(tenant, first.id())));
  }

  @Test
  void the_first_line_with_an_id_stays_in_the_books() {
    Payment payment = processing(order, CARD);
    LedgerEntry charge = charge(payment);
    var called =
        new LedgerEntry(
            payment.id(), LedgerEntry.Kind.VOID, null, null, null, PaidThings.DECLINE, NOW);
    write(() -> {
      assertTrue(storage.chargeLedger().enter(tenant, charge));
      assertFalse(storage.chargeLedger().enter(tenant, called));
      assertTrue(storage.chargeLedger().enter(other, called));
    });
    assertEquals(Optional.of(charge), storage.chargeLedger().find(tenant, payment.id()));
    assertEquals(Optional.of(called), storage.chargeLedger().find(other, payment.id()));
    assertEquals(List.of(charge), storage.chargeLedger().ofOrder(tenant, order));
    assertEquals(List.of(), storage.chargeLedger().ofOrder(other, order));
  }

  @Test
  void a_line_is_entered_once_by_many() throws Exception {
    LedgerEntry charge = charge(processing(order, CARD));
    List<Boolean> entered =
        inParallel(
            16, () -> storage.inTransaction(() -> storage.chargeLedger().enter(tenant, charge)));
    assertEquals(1, entered.stream().filter(first -> first).count());
  }

  @Test
  void a_copied_and_a_deleted_shop_have_all_or_nothing_of_it() {
    Payment payment = succeeded(order, CARD);
    var given = refund(payment, RefundStatus.SUCCEEDED, UUID.randomUUID(), null);
    write(() -> {
      storage.tenants().add(tenant);
      storage.payments().insert(tenant, payment);
      storage.refunds().insert(tenant, given);
      storage.chargeLedger().enter(tenant, charge(payment));
      storage.tenants().add(other);
      storage.tenants().copy(tenant, other);
    });
    assertEquals(Optional.of(payment), storage.payments().find(other, payment.id()));
    assertEquals(List.of(given), storage.refunds().ofPayment(other, payment.id()));
    assertEquals(1, storage.chargeLedger().ofOrder(other, order).size());
    write(() -> storage.tenants().delete(other));
    assertEquals(Optional.empty(), storage.payments().find(other, payment.id()));
    assertEquals(List.of(), storage.refunds().ofPayment(other, payment.id()));
    assertEquals(List.of(), storage.chargeLedger().ofOrder(other, order));
    assertEquals(Optional.of(payment), storage.payments().find(tenant, payment.id()));
  }
}
