package petstore.core.payments;

import org.jspecify.annotations.Nullable;

/// Where a card's owner is billed. Street and house are for the gateway alone, and not kept.
///
/// @param country in capitals (ISO 3166-1 alpha-2)
public record BillingAddress(
    @Nullable String line1,
    @Nullable String line2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String postalCode,
    @Nullable String country) {

  /// What may be kept and shown.
  public BillingAddress kept() {
    return new BillingAddress(null, null, city, state, postalCode, country);
  }

  // Where people live must not reach a log.
  @Override
  public String toString() {
    return "BillingAddress";
  }
}
