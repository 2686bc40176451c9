package petstore.storage.sql;

import java.time.Instant;
import java.util.UUID;
import petstore.core.kernel.Money;
import petstore.core.orders.CallbackRequest;
import tools.jackson.core.JsonParser;

/// What the row of a request for a callback says besides its keys.
final class CallbackRequestDocument {
  private static final int VERSION = 1;

  private Instant created = Instant.EPOCH;
  private Instant sent = Instant.EPOCH;
  private Money amount = Money.NONE;
  private String url = "";

  private CallbackRequestDocument() {}

  static String write(CallbackRequest request) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", request.createdAt());
          // As text: unlike what our clock says, it may be any year.
          json.writeStringProperty("sent", request.sentAt().toString());
          Documents.money(json, "amount", request.amount());
          json.writeStringProperty("url", request.url());
        });
  }

  /// Reads the document that the parser stands on.
  static CallbackRequest read(JsonParser json, UUID id, UUID order) {
    var document = new CallbackRequestDocument();
    Documents.members(json, name -> document.member(json, name));
    return new CallbackRequest(
        id, order, document.amount, document.sent, document.url, document.created);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "created" -> created = Documents.time(json.getLongValue());
      case "sent" -> sent = Instant.parse(json.getString());
      case "amount" -> amount = Documents.money(json);
      case "url" -> url = json.getString();
      default -> json.skipChildren();
    }
  }
}
