package petstore.core.payments;

/// A bank account that somebody pays from.
///
/// @param holder the name of who has it
/// @param number 4 to 17 digits
/// @param routing the number of the bank (ABA), nine digits
public record BankDetails(String holder, String number, String routing, AccountType type)
    implements SourceDetails {
  // The last four digits of fewer would be most of them.
  private static final int SHORTEST_WITH_LAST_4 = 8;

  @Override
  public PaymentSource masked() {
    int shown = number.length() < SHORTEST_WITH_LAST_4 ? 0 : 4;
    return new PaymentSource.BankAccount(holder, SourceDetails.mask(number, shown), routing, type);
  }

  @Override
  public String fingerprint() {
    return SourceDetails.digest("bank_account", number, routing);
  }

  // The number must not reach a log.
  @Override
  public String toString() {
    return "BankDetails";
  }
}
