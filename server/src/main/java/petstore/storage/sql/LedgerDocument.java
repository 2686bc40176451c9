package petstore.storage.sql;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.payments.Decline;
import petstore.core.payments.LedgerEntry;
import tools.jackson.core.JsonParser;

/// What a line in the gateway's books says besides its keys.
final class LedgerDocument {
  private static final int VERSION = 1;

  private @Nullable UUID charge;
  private @Nullable Money amount;
  private @Nullable String declineCode;
  private String declineDetail = "";
  private Instant effective = Instant.EPOCH;

  private LedgerDocument() {}

  static String write(LedgerEntry entry) {
    return Documents.write(
        VERSION,
        json -> {
          UUID charge = entry.charge();
          Documents.text(json, "charge", charge == null ? null : charge.toString());
          Money amount = entry.amount();
          if (amount != null) {
            Documents.money(json, "amount", amount);
          }
          Decline decline = entry.decline();
          if (decline != null) {
            Documents.text(json, "declineCode", decline.code());
            Documents.text(json, "declineDetail", decline.detail());
          }
          Documents.time(json, "effective", entry.effectiveAt());
        });
  }

  /// Reads the document that the parser stands on.
  static LedgerEntry read(JsonParser json, UUID id, @Nullable UUID order, LedgerEntry.Kind kind) {
    var document = new LedgerDocument();
    Documents.members(json, name -> document.member(json, name));
    return new LedgerEntry(
        id,
        kind,
        order,
        document.charge,
        document.amount,
        document.declineCode == null
            ? null
            : new Decline(document.declineCode, document.declineDetail),
        document.effective);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "charge" -> charge = UUID.fromString(json.getString());
      case "amount" -> amount = Documents.money(json);
      case "declineCode" -> declineCode = json.getString();
      case "declineDetail" -> declineDetail = json.getString();
      case "effective" -> effective = Documents.time(json.getLongValue());
      default -> json.skipChildren();
    }
  }
}
