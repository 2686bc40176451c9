package petstore.core.payments;

import petstore.core.kernel.Money;

/// What somebody sends to pay.
///
/// @param amount must be the order's total
public record PaymentDraft(Money amount, SourceDetails source) {}
