package petstore.core.payments;

import org.jspecify.annotations.Nullable;

/// A card that somebody pays with.
///
/// @param name of who holds it
/// @param number 13 to 19 digits
/// @param cvc the security code, which is never kept in any form
/// @param expMonth the last month in which it can be used, 1 to 12
public record CardDetails(
    String name,
    String number,
    @Nullable String cvc,
    int expMonth,
    int expYear,
    @Nullable BillingAddress address)
    implements SourceDetails {
  @Override
  public PaymentSource masked() {
    return new PaymentSource.Card(
        name,
        SourceDetails.mask(number, 4),
        CardBrand.of(number).orElse(null),
        expMonth,
        expYear,
        address == null ? null : address.kept());
  }

  @Override
  public String fingerprint() {
    return SourceDetails.digest(
        "card", number, Integer.toString(expMonth), Integer.toString(expYear));
  }

  // Number and code must not reach a log.
  @Override
  public String toString() {
    return "CardDetails";
  }
}
