package petstore.core.demo;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Money;

/// What somebody pays who takes an animal home: for a young one more than for an old one.
final class Prices {
  private Prices() {}

  static Money of(Animal animal, RandomGenerator random) {
    Breed breed = animal.breed();
    double share =
        switch (animal.stage()) {
          case BABY -> random.nextDouble(0.8, 1.0);
          case YOUNG -> random.nextDouble(0.6, 0.9);
          case ADULT -> random.nextDouble(0.3, 0.6);
          case MATURE -> random.nextDouble(0.1, 0.3);
          case SENIOR -> random.nextDouble(0.0, 0.1);
        };
    double exact = breed.low() + share * (breed.high() - breed.low());
    return Money.of(rounded(exact), currency(random)).orElseThrow();
  }

  // 24.50, but 475.00
  private static BigDecimal rounded(double amount) {
    return amount < 60
        ? BigDecimal.valueOf(Math.round(amount * 2) * 50, 2)
        : BigDecimal.valueOf(Math.round(amount / 5) * 5);
  }

  private static String currency(RandomGenerator random) {
    int percent = random.nextInt(100);
    return percent < 5 ? "EUR" : percent < 8 ? "GBP" : percent < 10 ? "CAD" : "USD";
  }
}
