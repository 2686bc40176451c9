package petstore.core.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.EventType;

/// An event as it is told.
///
/// @param id the same however often it is told (UUID version 7)
/// @param subject as in [petstore.core.kernel.Event]
/// @param owner as there
/// @param at when it happened
public record RecordedEvent(
    UUID id, EventType type, UUID subject, @Nullable UUID owner, Instant at, Payload payload) {

  /// What is said of an event, in JSON: the envelope with `eventId`, `eventType`, `timestamp` and
  /// `data`.
  ///
  /// @param full for those whose business it is, and those who work for the shop
  /// @param open for all others; what is personal is left out. Only of use for a type that
  ///   everybody may know; the same as `full` where nothing is personal
  public record Payload(String full, String open) {
    /// Where nothing is personal.
    public static Payload of(String text) {
      return new Payload(text, text);
    }

    // There may be names and addresses in it.
    @Override
    public String toString() {
      return "Payload";
    }
  }
}
