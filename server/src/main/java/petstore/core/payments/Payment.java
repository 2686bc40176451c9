package petstore.core.payments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;

/// A payment of an order.
///
/// @param id the gateway knows it by this, too
/// @param order the id of the order
/// @param version counts the changes that can be seen, from 1
/// @param refunded what was given back, or will be
public record Payment(
    UUID id,
    UUID order,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Money amount,
    PaymentSource source,
    Money refunded,
    Progress progress) {

  /// How far it has come.
  ///
  /// @param decline why it failed
  /// @param receipt what was given for it, once it succeeded
  /// @param attempt of somebody who was not told yet what came of it
  /// @param checkAt when to ask the gateway about it next, while it is being processed
  public record Progress(
      PaymentStatus status,
      @Nullable Decline decline,
      @Nullable Receipt receipt,
      @Nullable Attempt attempt,
      @Nullable Instant checkAt) {}

  /// One that the gateway is about to be asked for.
  static Payment begun(
      UUID id, UUID order, PaymentDraft draft, Attempt attempt, Instant checkAt, Instant now) {
    return new Payment(
        id,
        order,
        1,
        now,
        now,
        draft.amount(),
        draft.source().masked(),
        Money.zero(draft.amount().currency()),
        new Progress(PaymentStatus.PROCESSING, null, null, attempt, checkAt));
  }

  public PaymentStatus status() {
    return progress.status();
  }

  /// Why it failed, if it did.
  public Optional<Decline> decline() {
    return Optional.ofNullable(progress.decline());
  }

  /// What was given for it, if it succeeded.
  public Optional<Receipt> receipt() {
    return Optional.ofNullable(progress.receipt());
  }

  Optional<Attempt> attempt() {
    return Optional.ofNullable(progress.attempt());
  }

  boolean isProcessing() {
    return status() == PaymentStatus.PROCESSING;
  }

  /// What can still be given back.
  public Money refundable() {
    return amount.minus(refunded);
  }

  Payment succeeded(Receipt receipt, Instant at) {
    return changed(
        at,
        refunded,
        new Progress(PaymentStatus.SUCCEEDED, null, receipt, progress.attempt(), null));
  }

  Payment failed(Decline decline, Instant at) {
    return changed(at, refunded, new Progress(PaymentStatus.FAILED, decline, null, null, null));
  }

  Payment refunded(Money sum, Instant at) {
    return changed(at, sum, progress);
  }

  /// What comes of it was told.
  Payment told() {
    return with(
        new Progress(status(), progress.decline(), progress.receipt(), null, progress.checkAt()));
  }

  /// Somebody tries again, or waits no more.
  Payment attempted(Attempt attempt, Instant checkAt) {
    return with(new Progress(status(), progress.decline(), progress.receipt(), attempt, checkAt));
  }

  Payment checkedAgainAt(Instant checkAt) {
    return with(
        new Progress(
            status(), progress.decline(), progress.receipt(), progress.attempt(), checkAt));
  }

  private Payment changed(Instant at, Money sum, Progress next) {
    return new Payment(id, order, version + 1, createdAt, at, amount, source, sum, next);
  }

  // Nothing of this can be seen, so it is no other version.
  private Payment with(Progress next) {
    return new Payment(id, order, version, createdAt, updatedAt, amount, source, refunded, next);
  }
}
