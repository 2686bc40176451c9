package petstore.core.orders;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Event;
import petstore.core.kernel.EventType;

/// What happens to an order: its buyer's business, and that of those who work for the shop.
public sealed interface OrderEvent extends Event {
  /// The order, as it is afterwards.
  Order order();

  /// The id of its pet; none when there is no pet with the number that the order says.
  Optional<UUID> pet();

  @Override
  default UUID subject() {
    return order().id();
  }

  @Override
  default @Nullable UUID owner() {
    return order().buyer();
  }

  /// Somebody ordered.
  record Created(Order order, Optional<UUID> pet) implements OrderEvent {
    @Override
    public EventType type() {
      return EventType.ORDER_CREATED;
    }
  }

  /// It has another status.
  ///
  /// @param before what it had
  /// @param by the user who did it; none when nobody did who is known
  record StatusChanged(Order order, Optional<UUID> pet, OrderStatus before, @Nullable UUID by)
      implements OrderEvent {
    @Override
    public EventType type() {
      return EventType.ORDER_STATUS_CHANGED;
    }
  }
}
