package petstore.storage.sql;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.webhooks.Delivery;
import petstore.core.webhooks.Message;
import tools.jackson.core.JsonParser;

/// What a delivery's row says besides its columns: when it was made, and what is told but for the
/// body.
final class MessageDocument {
  private static final int VERSION = 1;

  private Instant created = Instant.EPOCH;
  private String event = "";
  private String type = "";
  private String subject = "";
  private @Nullable UUID owner;
  private boolean isPersonal = true;

  private MessageDocument() {}

  static String write(Delivery delivery) {
    Message message = delivery.message();
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", delivery.createdAt());
          Documents.text(json, "event", message.id().toString());
          Documents.text(json, "type", message.type());
          Documents.text(json, "subject", message.subject().toString());
          UUID owner = message.owner();
          Documents.text(json, "owner", owner == null ? null : owner.toString());
          Documents.bool(json, "personal", message.isPersonal());
        });
  }

  /// Reads the document that the parser stands on.
  static MessageDocument read(JsonParser json) {
    var document = new MessageDocument();
    Documents.members(json, name -> document.member(json, name));
    return document;
  }

  Instant created() {
    return created;
  }

  Message message(String body) {
    return new Message(
        UUID.fromString(event), type, UUID.fromString(subject), owner, isPersonal, body);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "created" -> created = Documents.time(json.getLongValue());
      case "event" -> event = json.getString();
      case "type" -> type = json.getString();
      case "subject" -> subject = json.getString();
      case "owner" -> owner = UUID.fromString(json.getString());
      case "personal" -> isPersonal = json.getBooleanValue();
      default -> json.skipChildren();
    }
  }
}
