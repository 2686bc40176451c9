package petstore.api.modern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Money;
import petstore.http.StrictFields;

/// Reads amounts of money: a decimal string and, in a member of its own, a currency.
final class MoneyFields {
  // No currency has more than four decimals.
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,4})?");

  private MoneyFields() {}

  /// An amount in the currency that the member `currency` names, or in the default one. Says what
  /// is wrong with the two.
  ///
  /// @param name of the member that has the amount
  static Optional<Money> read(StrictFields fields, String name) {
    Optional<BigDecimal> amount = amount(fields, name);
    boolean named = fields.has("currency");
    Optional<String> currency = named ? currency(fields) : Optional.of(Money.DEFAULT_CURRENCY);
    if (amount.isEmpty() || currency.isEmpty()) {
      return Optional.empty();
    }
    Optional<Money> money = money(amount.get(), currency.get());
    if (money.isEmpty()) {
      fields.fault(
          name,
          "invalid_format",
          "must be an amount of "
              + currency.get()
              + ", with at most "
              + Money.digits(currency.get()).orElseThrow()
              + " decimals");
    }
    return money;
  }

  /// An amount of no certain currency.
  static Optional<BigDecimal> amount(StrictFields fields, String name) {
    return fields.text(name, MoneyFields::amount).map(BigDecimal::new);
  }

  /// The member `currency`, a code of ISO 4217.
  static Optional<String> currency(StrictFields fields) {
    return fields.text("currency", MoneyFields::currency);
  }

  // Zeros behind the point count as decimals, too: who writes 75.00 does not think of yen.
  private static Optional<Money> money(BigDecimal amount, String currency) {
    return amount.scale() <= Money.digits(currency).orElseThrow()
        ? Money.of(amount, currency)
        : Optional.empty();
  }

  private static List<Fault> amount(String text, String where) {
    return AMOUNT.matcher(text).matches()
        ? List.of()
        : List.of(new Fault(where, "invalid_format", "must be a decimal number such as 75.00"));
  }

  private static List<Fault> currency(String text, String where) {
    return Money.digits(text).isPresent()
        ? List.of()
        : List.of(new Fault(where, "invalid_value", "must be a currency of ISO 4217, such as USD"));
  }
}
