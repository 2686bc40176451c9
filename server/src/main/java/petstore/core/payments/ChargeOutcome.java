package petstore.core.payments;

/// What came of a charge.
public sealed interface ChargeOutcome {
  /// The money was taken.
  record Succeeded() implements ChargeOutcome {}

  /// It was not, and never will be.
  record Declined(Decline decline) implements ChargeOutcome {}

  /// It will be, or not: banks take their time.
  record Pending() implements ChargeOutcome {}
}
