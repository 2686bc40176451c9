package petstore.core.webhooks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.events.RecordedEvent;

/// What is told: the same however often, and to however many.
///
/// @param id of the event, or of whatever else is told; `webhook-id` in letters
/// @param type as it is written, such as `pet.available`
/// @param subject what it is about
/// @param owner whose business it is, as in [RecordedEvent]
/// @param isPersonal whether it says more than everybody may know
/// @param body in JSON
public record Message(
    UUID id, String type, UUID subject, @Nullable UUID owner, boolean isPersonal, String body) {
  /// The type of an event that somebody wants in order to try an endpoint out.
  public static final String TEST = "webhook.test";

  /// The type of what is told about an order on request.
  public static final String CALLBACK = "orderProcessed";

  /// An event.
  ///
  /// @param text what is told of it
  static Message of(RecordedEvent event, String text) {
    return new Message(
        event.id(),
        event.type().text(),
        event.subject(),
        event.owner(),
        !event.type().isPublic() || !text.equals(event.payload().open()),
        text);
  }

  // There may be names and addresses in it.
  @Override
  public String toString() {
    return "Message[" + type + ", " + id + "]";
  }
}
