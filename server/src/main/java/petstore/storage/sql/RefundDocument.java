package petstore.storage.sql;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.payments.Refund;
import petstore.core.payments.RefundStatus;
import tools.jackson.core.JsonParser;

/// What a refund's row says besides its keys.
final class RefundDocument {
  private static final int VERSION = 1;

  private Instant created = Instant.EPOCH;
  private Instant updated = Instant.EPOCH;
  private Money amount = Money.NONE;
  private @Nullable String reason;
  private RefundStatus status = RefundStatus.PENDING;

  private RefundDocument() {}

  static String write(Refund refund) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", refund.createdAt());
          Documents.time(json, "updated", refund.updatedAt());
          Documents.money(json, "amount", refund.amount());
          Documents.text(json, "reason", refund.reason());
          Documents.text(json, "status", refund.status().name());
        });
  }

  /// Reads the document that the parser stands on.
  static Refund read(JsonParser json, UUID id, UUID payment, @Nullable Instant checkAt) {
    var document = new RefundDocument();
    Documents.members(json, name -> document.member(json, name));
    return new Refund(
        id,
        payment,
        document.amount,
        document.reason,
        document.status,
        document.created,
        document.updated,
        checkAt);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "created" -> created = Documents.time(json.getLongValue());
      case "updated" -> updated = Documents.time(json.getLongValue());
      case "amount" -> amount = Documents.money(json);
      case "reason" -> reason = json.getString();
      case "status" -> status = RefundStatus.valueOf(json.getString());
      default -> json.skipChildren();
    }
  }
}
