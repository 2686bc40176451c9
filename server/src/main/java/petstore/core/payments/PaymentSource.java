package petstore.core.payments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was paid with, as far as it is kept and shown.
public sealed interface PaymentSource {
  /// A card.
  ///
  /// @param name of who holds it
  /// @param mask its number: stars, and the last four digits
  /// @param brand none when it is none of those that are known
  record Card(
      String name,
      String mask,
      @Nullable CardBrand brand,
      int expMonth,
      int expYear,
      @Nullable BillingAddress address)
      implements PaymentSource {}

  /// A bank account.
  ///
  /// @param holder the name of who has it
  /// @param mask its number: stars, and the last four digits unless that would be most of it
  /// @param routing the number of the bank (ABA)
  record BankAccount(String holder, String mask, String routing, AccountType type)
      implements PaymentSource {}

  /// The number, masked.
  String mask();

  /// The last four digits, where they may be told.
  default Optional<String> last4() {
    String end = mask().substring(Math.max(0, mask().length() - 4));
    return end.contains("*") ? Optional.empty() : Optional.of(end);
  }
}
