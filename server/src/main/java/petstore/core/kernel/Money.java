package petstore.core.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// An amount of money, never negative, with as many decimals as its currency has (ISO 4217): two
/// for `USD`, none for `JPY`, three for `KWD`.
///
/// @param amount its scale is the number of the currency's minor digits
/// @param currency a code of ISO 4217, three capitals
public record Money(BigDecimal amount, String currency) {
  /// The currency where none is said.
  public static final String DEFAULT_CURRENCY = "USD";

  /// Nothing, in the default currency.
  public static final Money NONE = zero(DEFAULT_CURRENCY);

  /// The most that an amount may be: twelve digits before the point.
  public static final BigDecimal MAX = new BigDecimal("999999999999");

  public Money {
    int digits = digits(currency).orElseThrow(() -> new IllegalArgumentException(currency));
    if (amount.scale() != digits || amount.signum() < 0) {
      throw new IllegalArgumentException("no amount of " + currency + ": " + amount);
    }
  }

  /// Nothing.
  ///
  /// @throws IllegalArgumentException if the currency is not known
  public static Money zero(String currency) {
    int digits = digits(currency).orElseThrow(() -> new IllegalArgumentException(currency));
    return new Money(BigDecimal.ZERO.setScale(digits), currency);
  }

  /// The amount with exactly the currency's decimals, if nothing is lost by that, it is not
  /// negative and no more than [#MAX], and the currency is known.
  public static Optional<Money> of(BigDecimal amount, String currency) {
    Optional<Integer> digits = digits(currency);
    if (digits.isEmpty() || amount.signum() < 0 || amount.compareTo(MAX) > 0) {
      return Optional.empty();
    }
    boolean fits = amount.signum() == 0 || amount.stripTrailingZeros().scale() <= digits.get();
    return fits
        ? Optional.of(new Money(amount.setScale(digits.get()), currency))
        : Optional.empty();
  }

  /// How many digits a currency has behind the point, if it is one of ISO 4217 in which things are
  /// paid (gold, say, is none).
  public static Optional<Integer> digits(String currency) {
    try {
      return Optional.of(Currency.getInstance(currency).getDefaultFractionDigits())
          .filter(digits -> digits >= 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Whether there is nothing to pay.
  public boolean isZero() {
    return amount.signum() == 0;
  }

  /// The sum of two amounts of one currency.
  ///
  /// @throws IllegalArgumentException if the currencies differ
  public Money plus(Money other) {
    return new Money(amount.add(of(other)), currency);
  }

  /// What is left of this amount.
  ///
  /// @throws IllegalArgumentException if the currencies differ, or less than nothing would be left
  public Money minus(Money other) {
    return new Money(amount.subtract(of(other)), currency);
  }

  /// Whether it is more than another amount of the same currency.
  ///
  /// @throws IllegalArgumentException if the currencies differ
  public boolean exceeds(Money other) {
    return amount.compareTo(of(other)) > 0;
  }

  /// The amount as it is written in bodies, such as `75.00`.
  public String text() {
    return amount.toPlainString();
  }

  private BigDecimal of(Money other) {
    if (!other.currency.equals(currency)) {
      throw new IllegalArgumentException(other.currency + " is not " + currency);
    }
    return other.amount;
  }

  @Override
  public String toString() {
    return text() + " " + currency;
  }
}
