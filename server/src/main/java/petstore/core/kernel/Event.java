package petstore.core.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened in a shop. Each feature has its own, in a sealed type.
public interface Event {
  /// What kind of thing happened.
  EventType type();

  /// What it happened to: things that happened to the same are told in their order. What belongs to
  /// an order, such as its payment, happens to the order.
  UUID subject();

  /// The user whose business it is; none: that of those who work for the shop, unless everybody may
  /// know (see [EventType#isPublic]).
  @Nullable UUID owner();
}
