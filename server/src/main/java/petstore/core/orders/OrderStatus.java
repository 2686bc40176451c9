package petstore.core.orders;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How far an order has come. Where it may go from there says [OrderState].
public enum OrderStatus {
  /// The pet is kept for the buyer, who has not paid yet.
  PLACED("placed"),
  /// It was paid.
  APPROVED("approved"),
  /// The pet is on its way.
  SHIPPED("shipped"),
  /// The pet has arrived; nothing comes after this.
  DELIVERED("delivered"),
  /// The pet was given back; nothing comes after this.
  CANCELLED("cancelled");

  private final String word;

  OrderStatus(String word) {
    this.word = word;
  }

  /// The classic editions' word for it.
  public String word() {
    return word;
  }

  /// Whether the pet is kept for the buyer, or on its way to them.
  public boolean isOpen() {
    return this == PLACED || this == APPROVED || this == SHIPPED;
  }

  /// What a word says; orders with any other word, or none, count as placed.
  public static OrderStatus of(@Nullable String word) {
    return Arrays.stream(values())
        .filter(status -> status.word.equals(word))
        .findFirst()
        .orElse(PLACED);
  }
}
