package petstore.core.users;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Event;
import petstore.core.kernel.EventType;

/// What happens to a user: their own business, and that of those who work for the shop.
public sealed interface UserEvent extends Event {
  /// The user, as they are afterwards.
  User user();

  @Override
  default UUID subject() {
    return user().id();
  }

  @Override
  default @Nullable UUID owner() {
    return user().id();
  }

  /// There is a user who was not there before.
  record Created(User user) implements UserEvent {
    @Override
    public EventType type() {
      return EventType.USER_CREATED;
    }
  }
}
