package petstore.core.events;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Scope;

/// Who is told of events, and of which.
///
/// @param user none: a program, or nobody who is known
/// @param seesAll whether they see the orders, payments and users of all: staff, and programs that
///   work for the shop
/// @param scopes what they may do
public record EventReader(@Nullable UUID user, boolean seesAll, Set<Scope> scopes) {
  public EventReader {
    scopes = Set.copyOf(scopes);
  }

  /// A caller.
  public static EventReader of(Caller caller) {
    return new EventReader(
        caller.userId(), caller.isStaff() || caller instanceof Caller.Program, caller.scopes());
  }

  /// Whether they may be told of any event of this type.
  public boolean mayRead(EventType type) {
    return type.scope().map(scopes::contains).orElse(true);
  }

  /// What they are told of an event; nothing if it is none of their business.
  public Optional<String> text(RecordedEvent event) {
    if (!mayRead(event.type())) {
      return Optional.empty();
    }
    boolean isTheirs = seesAll || (user != null && user.equals(event.owner()));
    if (isTheirs) {
      return Optional.of(event.payload().full());
    }
    return event.type().isPublic() ? Optional.of(event.payload().open()) : Optional.empty();
  }
}
