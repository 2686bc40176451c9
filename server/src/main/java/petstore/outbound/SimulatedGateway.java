package petstore.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Money;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.payments.BankDetails;
import petstore.core.payments.Charge;
import petstore.core.payments.ChargeLedger;
import petstore.core.payments.ChargeOutcome;
import petstore.core.payments.Decline;
import petstore.core.payments.Gateway;
import petstore.core.payments.GatewayFailure;
import petstore.core.payments.LedgerEntry;
import petstore.core.payments.LedgerEntry.Kind;
import petstore.core.payments.RefundOrder;

/// Plays a payment gateway and the banks behind it: what becomes of a charge is in its number
/// ([TestNumbers]). It keeps books of its own, so that a charge that was made is known after a
/// crash, and can be slow and fail.
public final class SimulatedGateway implements Gateway {
  private static final Decline CALLED_OFF =
      new Decline("canceled", "The charge was called off before it came");

  private final ChargeLedger ledger;
  private final Transactions transactions;
  private final GatewayConfig config;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param transactions in which the books are written; never one of the shop's
  public SimulatedGateway(
      ChargeLedger ledger,
      Transactions transactions,
      GatewayConfig config,
      InstantSource clock,
      RandomGenerator random) {
    this.ledger = ledger;
    this.transactions = transactions;
    this.config = config;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public ChargeOutcome charge(Charge charge) {
    return troubled(() -> outcome(entered(charge.tenant(), entry(charge))));
  }

  @Override
  public Optional<ChargeOutcome> find(Tenant tenant, UUID charge) {
    return troubled(() -> ledger.find(tenant, charge).map(this::outcome));
  }

  @Override
  public ChargeOutcome cancel(Tenant tenant, UUID charge) {
    var called = new LedgerEntry(charge, Kind.VOID, null, null, null, CALLED_OFF, clock.instant());
    return troubled(() -> outcome(entered(tenant, called)));
  }

  @Override
  public boolean refund(RefundOrder refund) {
    return troubled(() -> transactions.inTransaction(() -> refunded(refund)));
  }

  private LedgerEntry entry(Charge charge) {
    Optional<Decline> decline = TestNumbers.decline(charge.source());
    Instant now = clock.instant();
    return new LedgerEntry(
        charge.id(),
        decline.isPresent() ? Kind.DECLINE : Kind.CHARGE,
        charge.order(),
        null,
        charge.amount(),
        decline.orElse(null),
        charge.source() instanceof BankDetails ? now.plus(config.settlement()) : now);
  }

  // The first line with an id counts, whoever wrote it.
  private LedgerEntry entered(Tenant tenant, LedgerEntry entry) {
    return transactions.inTransaction(() -> {
      ledger.enter(tenant, entry);
      return ledger.find(tenant, entry.id()).orElseThrow();
    });
  }

  private ChargeOutcome outcome(LedgerEntry entry) {
    if (!entry.isDone(clock.instant())) {
      return new ChargeOutcome.Pending();
    }
    Decline decline = entry.decline();
    return decline == null ? new ChargeOutcome.Succeeded() : new ChargeOutcome.Declined(decline);
  }

  // The charge is held, so that no two refunds of it give back more than it was.
  private boolean refunded(RefundOrder refund) {
    Optional<LedgerEntry> charge = ledger.find(refund.tenant(), refund.charge());
    if (ledger.find(refund.tenant(), refund.id()).isPresent()) {
      return true;
    }
    return charge
        .filter(entry -> entry.kind() == Kind.CHARGE && entry.isDone(clock.instant()))
        .filter(entry -> isLeft(refund, entry))
        .map(entry ->
            ledger.enter(
                refund.tenant(),
                new LedgerEntry(
                    refund.id(),
                    Kind.REFUND,
                    entry.order(),
                    entry.id(),
                    refund.amount(),
                    null,
                    clock.instant())))
        .orElse(false);
  }

  private boolean isLeft(RefundOrder refund, LedgerEntry charge) {
    Money sum = refund.amount();
    UUID order = charge.order();
    Money amount = charge.amount();
    if (order == null || amount == null) {
      return false;
    }
    for (LedgerEntry entry : ledger.ofOrder(refund.tenant(), order)) {
      Money given = entry.amount();
      if (entry.kind() == Kind.REFUND && charge.id().equals(entry.charge()) && given != null) {
        sum = sum.plus(given);
      }
    }
    return !sum.exceeds(amount);
  }

  private <T> T troubled(Supplier<T> work) {
    pause(config.latency());
    double chance = random.nextDouble();
    if (chance < config.failureRate() / 2) {
      throw new GatewayFailure("the simulated gateway failed before it did anything");
    }
    T answer = work.get();
    if (chance < config.failureRate()) {
      throw new GatewayFailure("the simulated gateway lost its answer");
    }
    return answer;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayFailure("nobody waits for the answer any more");
    }
  }
}
