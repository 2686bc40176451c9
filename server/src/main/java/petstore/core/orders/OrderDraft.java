package petstore.core.orders;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as it was sent. What it says of the price has to be what the pet costs.
///
/// @param pet the id of the pet
/// @param buyer the id of the user who buys it; none: the caller
/// @param total what the sender takes for the price; none: nothing was said
/// @param currency likewise, a code of ISO 4217
public record OrderDraft(
    UUID pet, @Nullable UUID buyer, @Nullable BigDecimal total, @Nullable String currency) {
  /// An order of a pet by the caller, at whatever price it has.
  public static OrderDraft of(UUID pet) {
    return new OrderDraft(pet, null, null, null);
  }
}
