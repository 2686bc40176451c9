package petstore.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void an_amount_has_the_decimals_of_its_currency() {
    assertEquals("75.00", text("75", "USD"));
    assertEquals("75.50", text("75.5000", "USD"));
    assertEquals("75", text("75.00", "JPY"));
    assertEquals("75.125", text("75.125", "KWD"));
    assertEquals("0.00", text("0.0000", "EUR"));
    assertEquals("999999999999.00", text("999999999999", "USD"));
  }

  @Test
  void no_amount_is_rounded_negative_boundless_or_of_no_currency() {
    assertEquals(Optional.empty(), of("1.234", "USD"));
    assertEquals(Optional.empty(), of("75.5", "JPY"));
    assertEquals(Optional.empty(), of("-0.01", "USD"));
    assertEquals(Optional.empty(), of("999999999999.01", "USD"));
    assertEquals(Optional.empty(), of("1", "XYZ"));
    assertEquals(Optional.empty(), of("1", "usd"));
    assertEquals(Optional.empty(), of("1", "XAU"));
    assertThrows(IllegalArgumentException.class, () -> new Money(new BigDecimal("1"), "USD"));
  }

  @Test
  void amounts_of_one_currency_are_added_and_compared() {
    Money price = of("75.10", "USD").orElseThrow();
    Money part = of("0.15", "USD").orElseThrow();
    assertEquals(of("75.25", "USD").orElseThrow(), price.plus(part));
    assertEquals(of("74.95", "USD").orElseThrow(), price.minus(part));
    assertTrue(price.exceeds(part));
    assertFalse(price.exceeds(price));
    assertThrows(IllegalArgumentException.class, () -> part.minus(price));
    assertThrows(IllegalArgumentException.class, () -> price.plus(Money.zero("EUR")));
  }

  private static Optional<Money> of(String amount, String currency) {
    return Money.of(new BigDecimal(amount), currency);
  }

  private static String text(String amount, String currency) {
    return of(amount, currency).orElseThrow().text();
  }
}
