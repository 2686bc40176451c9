package petstore.core.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of things that happen in a shop, in the order in which they are told.
public enum EventType {
  /// A pet came into the shop, or was given back, and can be had.
  PET_AVAILABLE("pet.available", null),
  /// A pet has a home.
  PET_ADOPTED("pet.adopted", null),
  /// A pet is available, pending, adopted or not available, and was something else before.
  PET_STATUS_CHANGED("pet.statusChanged", null),
  /// Somebody ordered.
  ORDER_CREATED("order.created", Scope.READ_ORDERS),
  /// An order has another status than before.
  ORDER_STATUS_CHANGED("order.statusChanged", Scope.READ_ORDERS),
  /// The money for an order is there.
  PAYMENT_SUCCEEDED("payment.succeeded", Scope.READ_ORDERS),
  /// The money for an order will not come, this time.
  PAYMENT_FAILED("payment.failed", Scope.READ_ORDERS),
  /// Money was given back.
  PAYMENT_REFUNDED("payment.refunded", Scope.READ_ORDERS),
  /// Somebody has an account now.
  USER_CREATED("user.created", Scope.READ_USER);

  private final String text;
  private final @Nullable Scope scope;

  EventType(String text, @Nullable Scope scope) {
    this.text = text;
    this.scope = scope;
  }

  /// As it is written in events and requests.
  public String text() {
    return text;
  }

  /// What one must be allowed to in order to be told; none: everybody may know.
  public Optional<Scope> scope() {
    return Optional.ofNullable(scope);
  }

  /// Whether everybody may know, as everybody may look at pets.
  public boolean isPublic() {
    return scope == null;
  }

  /// The type that is written like this, if there is one.
  public static Optional<EventType> of(String text) {
    return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
  }
}
